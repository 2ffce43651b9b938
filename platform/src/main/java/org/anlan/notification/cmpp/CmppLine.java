package org.anlan.notification.cmpp;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection from its sign-in to its end. */
@SuppressWarnings("FutureReturnValueIgnored")
final class CmppLine extends SimpleChannelInboundHandler<CmppFrame> {

    private static final Logger LOG = LoggerFactory.getLogger(CmppLine.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("MMddHHmmss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int REPORT = 8 + 7;

    private final CmppClient client;
    private final CmppSettings settings;
    private final CmppNews news;
    private final Clock clock;
    private final ExecutorService listening =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("cmpp").factory());
    private volatile @Nullable ChannelHandlerContext context;
    private volatile long heardAt = System.nanoTime();
    private volatile boolean in;
    private @Nullable Future<?> testing;
    private String end = "对方断开。";

    CmppLine(CmppClient client, CmppSettings settings, CmppNews news, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void channelActive(ChannelHandlerContext opened) {
        context = opened;
        String stamp = STAMP.format(clock.instant());
        opened.writeAndFlush(new CmppFrame.Connect(
                client.nextSequence(),
                settings.account(),
                authenticator(settings.account(), settings.secret(), stamp),
                Integer.parseInt(stamp)));
        long every = settings.test().toMillis();
        testing = opened.executor().scheduleAtFixedRate(() -> test(opened), every, every, TimeUnit.MILLISECONDS);
    }

    static Bytes authenticator(String account, String secret, String stamp) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update(account.getBytes(StandardCharsets.US_ASCII));
            md5.update(new byte[9]);
            md5.update(secret.getBytes(StandardCharsets.US_ASCII));
            md5.update(stamp.getBytes(StandardCharsets.US_ASCII));
            return new Bytes(md5.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void test(ChannelHandlerContext opened) {
        if (!opened.channel().isActive()) {
            return;
        }
        if (System.nanoTime() - heardAt > settings.test().toNanos() * 2) {
            end = in ? "对方没有回应链路检测。" : "对方没有回应登录。";
            opened.close();
            return;
        }
        if (in) {
            opened.writeAndFlush(new CmppFrame.ActiveTest(client.nextSequence()));
        }
    }

    boolean alive() {
        return in && System.nanoTime() - heardAt <= settings.test().toNanos() * 2;
    }

    void write(CmppFrame frame) {
        Objects.requireNonNull(context).writeAndFlush(frame);
    }

    Channel channel() {
        return Objects.requireNonNull(context).channel();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext opened, CmppFrame frame) {
        heardAt = System.nanoTime();
        switch (frame) {
            case CmppFrame.ConnectAnswer answer -> signIn(opened, answer);
            case CmppFrame.SubmitAnswer answer -> client.answered(answer);
            case CmppFrame.Deliver deliver -> listening.execute(() -> listen(opened, deliver));
            case CmppFrame.ActiveTest test -> opened.writeAndFlush(new CmppFrame.ActiveTestAnswer(test.sequence()));
            case CmppFrame.Terminate terminate -> {
                opened.writeAndFlush(new CmppFrame.TerminateAnswer(terminate.sequence()));
                opened.close();
            }
            case CmppFrame.ActiveTestAnswer answer -> {}
            case CmppFrame.TerminateAnswer answer -> opened.close();
            case CmppFrame.Connect connect -> {}
            case CmppFrame.Submit submit -> {}
            case CmppFrame.DeliverAnswer answer -> {}
        }
    }

    private void signIn(ChannelHandlerContext opened, CmppFrame.ConnectAnswer answer) {
        if (answer.status() == 0) {
            in = true;
            client.signedIn(this);
            return;
        }
        end = "登录被拒绝，返回 " + answer.status() + "，请核对账号、密钥和时钟。";
        opened.close();
    }

    private void listen(ChannelHandlerContext opened, CmppFrame.Deliver deliver) {
        try {
            byte[] content = deliver.content().value();
            if (deliver.report() && content.length >= REPORT) {
                long id = java.nio.ByteBuffer.wrap(content).getLong();
                String stat = new String(Arrays.copyOfRange(content, 8, REPORT), StandardCharsets.US_ASCII).strip();
                news.report(CmppClient.carrierId(id), stat.replace("\0", ""));
            } else if (!deliver.report()) {
                hear(deliver, content);
            }
            opened.writeAndFlush(new CmppFrame.DeliverAnswer(deliver.sequence(), deliver.messageId(), 0));
        } catch (RuntimeException e) {
            LOG.error("what the gateway told could not be kept; it is not answered and will tell again", e);
        }
    }

    private void hear(CmppFrame.Deliver deliver, byte[] content) {
        LongText.Part part = deliver.userDataHeader() ? LongText.part(content).orElse(null) : null;
        Bytes text = part != null
                ? part.content()
                : new Bytes(deliver.userDataHeader() ? LongText.withoutHeader(content) : content);
        news.reply(CmppClient.carrierId(deliver.messageId()), deliver.phone(), deliver.format(), text, part);
    }

    @Override
    public void channelInactive(ChannelHandlerContext closed) {
        in = false;
        Future<?> tests = testing;
        if (tests != null) {
            tests.cancel(false);
        }
        listening.shutdown();
        client.lost(this, end);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext opened, Throwable cause) {
        end = "连接出错。";
        LOG.warn("line to {} broke", settings, cause);
        opened.close();
    }
}
