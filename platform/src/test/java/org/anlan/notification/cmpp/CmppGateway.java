package org.anlan.notification.cmpp;

import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppReportRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitResponseMessage;
import com.zx.sms.common.util.MsgId;
import com.zx.sms.connect.manager.EndpointEntity;
import com.zx.sms.connect.manager.EndpointManager;
import com.zx.sms.connect.manager.cmpp.CMPPServerChildEndpointEntity;
import com.zx.sms.connect.manager.cmpp.CMPPServerEndpointEntity;
import com.zx.sms.handler.api.AbstractBusinessHandler;
import io.netty.channel.ChannelHandlerContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An operator's gateway: the CMPP server of SMSGate on loopback. */
@SuppressWarnings("FutureReturnValueIgnored")
final class CmppGateway implements AutoCloseable {

    static final String ACCOUNT = "901234";
    static final String SECRET = "ICP001";

    private final int port = freePort();
    private final CMPPServerEndpointEntity server = new CMPPServerEndpointEntity();
    /** Texts by reserve, as the gateway put the parts together. */
    final Map<String, List<String>> taken = new ConcurrentHashMap<>();

    volatile boolean answers = true;
    volatile boolean reports = true;
    private volatile @Nullable ChannelHandlerContext line;

    CmppGateway() throws Exception {
        server.setId("gateway-" + port);
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setValid(true);
        CMPPServerChildEndpointEntity child = new CMPPServerChildEndpointEntity();
        child.setId("child-" + port);
        child.setChartset(StandardCharsets.UTF_8);
        child.setGroupName("test");
        child.setUserName(ACCOUNT);
        child.setPassword(SECRET);
        child.setValid(true);
        child.setVersion((short) 0x20);
        child.setMaxChannels((short) 4);
        child.setRetryWaitTimeSec((short) 30);
        child.setMaxRetryCnt((short) 1);
        child.setReSendFailMsg(false);
        child.setSupportLongmsg(EndpointEntity.SupportLongMessage.BOTH);
        child.setBusinessHandlerSet(List.of(new Handler()));
        server.addchild(child);
        EndpointManager.INS.openEndpoint(server);
    }

    int port() {
        return port;
    }

    void personSends(String phone, String text) {
        CmppDeliverRequestMessage deliver = new CmppDeliverRequestMessage();
        deliver.setDestId("10657500");
        deliver.setSrcterminalId(phone);
        deliver.setMsgContent(text);
        ChannelHandlerContext open = line;
        if (open == null) {
            throw new IllegalStateException("nobody is connected");
        }
        open.channel().writeAndFlush(deliver);
    }

    void cut() {
        ChannelHandlerContext open = line;
        if (open != null) {
            open.channel().close();
        }
    }

    @Override
    public void close() {
        EndpointManager.INS.close(server);
        EndpointManager.INS.remove(server.getId());
    }

    private final class Handler extends AbstractBusinessHandler {

        @Override
        public String name() {
            return "anlan-test";
        }

        @Override
        public AbstractBusinessHandler clone() {
            return new Handler();
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
            line = context;
            super.userEventTriggered(context, event);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            line = context;
            if (!(message instanceof CmppSubmitRequestMessage submit)) {
                super.channelRead(context, message);
                return;
            }
            taken.computeIfAbsent(submit.getReserve().strip(), reserve -> new CopyOnWriteArrayList<>())
                    .add(submit.getMsgContent());
            if (answers) {
                answer(context, submit);
            }
        }

        private void answer(ChannelHandlerContext context, CmppSubmitRequestMessage submit) {
            List<CmppSubmitRequestMessage> others = submit.getFragments();
            answerOne(context, submit);
            if (others != null) {
                others.forEach(each -> answerOne(context, each));
            }
        }

        private void answerOne(ChannelHandlerContext context, CmppSubmitRequestMessage submit) {
            CmppSubmitResponseMessage answer =
                    new CmppSubmitResponseMessage(submit.getHeader().getSequenceId());
            MsgId id = new MsgId();
            answer.setMsgId(id);
            answer.setResult(0);
            context.channel().writeAndFlush(answer);
            if (reports) {
                report(context, id, submit.getDestterminalId()[0]);
            }
        }

        private void report(ChannelHandlerContext context, MsgId id, String phone) {
            CmppReportRequestMessage report = new CmppReportRequestMessage();
            report.setMsgId(id);
            report.setStat("DELIVRD");
            report.setDestterminalId(phone);
            report.setSubmitTime("2611231200");
            report.setDoneTime("2611231200");
            CmppDeliverRequestMessage deliver = new CmppDeliverRequestMessage();
            deliver.setDestId("10657500");
            deliver.setSrcterminalId(phone);
            deliver.setReportRequestMessage(report);
            context.channel().writeAndFlush(deliver);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
