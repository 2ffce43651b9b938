package org.anlan.notification.cmpp;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line to a gateway: signs in, keeps the line alive, connects again after 1 s, 2 s, 4 s … 30 s, and hands messages over within
 * the window and the throughput that were agreed.
 */
@SuppressWarnings("FutureReturnValueIgnored")
public final class CmppClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CmppClient.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** What became of one part. */
    public enum PartOutcome {
        TAKEN,
        /** By a reason that lies in the message or the contract. */
        REFUSED,
        /** Certainly not taken. */
        NOT_TAKEN,
        IN_DOUBT
    }

    /** @param worst of all parts */
    public record Submitted(PartOutcome worst, boolean anyTaken, String reason) {}

    private record Answer(PartOutcome outcome, String reason) {}

    private final CmppSettings settings;
    private final CmppNews news;
    private final Clock clock;
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final AtomicInteger sequences = new AtomicInteger();
    private final Map<Integer, CompletableFuture<CmppFrame.SubmitAnswer>> waiting = new ConcurrentHashMap<>();
    private final Semaphore window;
    private final Pace pace;
    private volatile @Nullable CmppLine line;
    private volatile String trouble = "还没有连上。";
    private volatile boolean closed;
    private int tries;

    public CmppClient(CmppSettings settings, CmppNews news, Clock clock) {
        this.settings = settings;
        this.news = news;
        this.clock = clock;
        this.window = new Semaphore(settings.window());
        this.pace = new Pace(settings.perSecond());
    }

    public void start() {
        connect();
    }

    /** @return what is wrong, empty while the line stands and the gateway gives signs of life */
    public Optional<String> trouble() {
        CmppLine now = line;
        return now == null || !now.alive() ? Optional.of("CMPP 网关没有连上：" + trouble) : Optional.empty();
    }

    /**
     * Hands a message over and waits for the answers.
     *
     * @param ourId stays the same for every attempt
     * @param skip parts that were taken before
     */
    public Submitted submit(String ourId, String reserve, String phone, String text, Set<Integer> skip)
            throws InterruptedException {
        List<Bytes> parts = LongText.split(text, reserve.hashCode() & 0xff);
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!skip.contains(i + 1)) {
                answers.add(submitPart(ourId, reserve, phone, parts, i));
            }
        }
        PartOutcome worst = PartOutcome.TAKEN;
        String reason = "";
        boolean anyTaken = !skip.isEmpty();
        for (CompletableFuture<Answer> each : answers) {
            Answer answer = outcome(each);
            anyTaken |= answer.outcome() == PartOutcome.TAKEN;
            if (answer.outcome().compareTo(worst) > 0) {
                worst = answer.outcome();
                reason = answer.reason();
            }
        }
        return new Submitted(worst, anyTaken, reason);
    }

    private CompletableFuture<Answer> submitPart(
            String ourId, String reserve, String phone, List<Bytes> parts, int index) throws InterruptedException {
        pace.await();
        if (!window.tryAcquire(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS)) {
            return CompletableFuture.completedFuture(new Answer(PartOutcome.NOT_TAKEN, "CMPP 窗口已满。"));
        }
        CmppLine now = line;
        if (now == null) {
            window.release();
            return CompletableFuture.completedFuture(new Answer(PartOutcome.NOT_TAKEN, "CMPP 网关没有连上：" + trouble));
        }
        int sequence = nextSequence();
        CompletableFuture<CmppFrame.SubmitAnswer> waited = new CompletableFuture<>();
        waiting.put(sequence, waited);
        now.write(new CmppFrame.Submit(
                sequence,
                parts.size(),
                index + 1,
                settings.serviceId(),
                settings.account(),
                settings.sourceNumber(),
                phone,
                parts.get(index),
                reserve));
        return waited.orTimeout(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> {
                    waiting.remove(sequence);
                    window.release();
                })
                .thenApplyAsync(
                        answer -> {
                            if (answer.result() == 0) {
                                news.taken(carrierId(answer.messageId()), ourId, index + 1, parts.size());
                            }
                            return answered(answer.result());
                        },
                        Thread::startVirtualThread);
    }

    private static Answer answered(int result) {
        return switch (result) {
            case 0 -> new Answer(PartOutcome.TAKEN, "");
            case 8 -> new Answer(PartOutcome.NOT_TAKEN, "CMPP 网关返回 8：流量控制。");
            default -> new Answer(PartOutcome.REFUSED, "CMPP 网关拒收，返回 " + result + "。");
        };
    }

    private static Answer outcome(CompletableFuture<Answer> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            return new Answer(
                    PartOutcome.IN_DOUBT,
                    e.getCause() instanceof TimeoutException ? "CMPP 网关没有答复。" : "CMPP 连接断开，没有等到答复。");
        }
    }

    int nextSequence() {
        return sequences.updateAndGet(last -> last == Integer.MAX_VALUE ? 1 : last + 1);
    }

    private void connect() {
        if (closed) {
            return;
        }
        ChannelFuture connecting = new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT.toMillis())
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new CmppCodec(), new CmppLine(CmppClient.this, settings, news, clock));
                    }
                })
                .connect(settings.host(), settings.port());
        connecting.addListener(done -> {
            if (!done.isSuccess()) {
                trouble = "连接被拒绝或超时。";
                connectLater();
            }
        });
        connecting.channel().closeFuture().addListener(done -> {
            if (connecting.isSuccess()) {
                connectLater();
            }
        });
    }

    private void connectLater() {
        if (closed || loops.isShuttingDown()) {
            return;
        }
        long wait = Math.min(LONGEST_WAIT.toMillis(), 1_000L << Math.min(5, tries++));
        loops.schedule(this::connect, wait, TimeUnit.MILLISECONDS);
    }

    void signedIn(CmppLine opened) {
        tries = 0;
        line = opened;
        LOG.info("signed in at {}", settings);
    }

    void lost(CmppLine ended, String why) {
        trouble = why;
        if (line == ended) {
            line = null;
        }
        LOG.warn("line to {} ended", settings);
        waiting.values().forEach(each -> each.completeExceptionally(new IllegalStateException("line ended")));
    }

    void answered(CmppFrame.SubmitAnswer answer) {
        CompletableFuture<CmppFrame.SubmitAnswer> waited = waiting.get(answer.sequence());
        if (waited != null) {
            waited.complete(answer);
        }
    }

    static String carrierId(long messageId) {
        return String.format(java.util.Locale.ROOT, "%016x", messageId);
    }

    @Override
    public void close() {
        closed = true;
        CmppLine now = line;
        if (now != null) {
            now.write(new CmppFrame.Terminate(nextSequence()));
        }
        loops.shutdownGracefully(100, 2_000, TimeUnit.MILLISECONDS).syncUninterruptibly();
    }

    /** For tests: the channel of the line that stands. */
    @Nullable
    Channel channel() {
        CmppLine now = line;
        return now == null ? null : now.channel();
    }
}
