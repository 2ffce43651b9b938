package org.anlan.workorder;

import static org.anlan.workorder.OrderRows.utc;

import java.text.Normalizer;
import java.time.Instant;
import java.util.stream.Collectors;
import org.anlan.access.AccountView;
import org.anlan.access.Accounts;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.anlan.access.Scopes;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.Scope;
import org.anlan.notification.Answered;
import org.anlan.organisation.People;
import org.anlan.organisation.PersonView;
import org.anlan.problem.Refusal;
import org.jooq.DSLContext;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people answer to messages about an order works the order, as if they had pressed the button: “1” accepts, “2” asks for one
 * working day more, anything else is noted. What cannot be done is noted with the reasons. The same answer to the same message
 * counts once, however often it is heard.
 */
@Component
class OrderAnswers {

    private static final String ACCEPT = "1";
    private static final String MORE_TIME = "2";

    private final DSLContext sql;
    private final OrderStore store;
    private final OrderHandling handling;
    private final WorkOrders orders;
    private final WorkingTime time;
    private final Accounts accounts;
    private final Scopes scopes;
    private final People people;
    private final Commands commands;
    private final TransactionTemplate transactions;

    OrderAnswers(
            DSLContext sql,
            OrderStore store,
            OrderHandling handling,
            WorkOrders orders,
            WorkingTime time,
            Accounts accounts,
            Scopes scopes,
            People people,
            Commands commands,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.store = store;
        this.handling = handling;
        this.orders = orders;
        this.time = time;
        this.accounts = accounts;
        this.scopes = scopes;
        this.people = people;
        this.commands = commands;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @ApplicationModuleListener
    void on(Answered it) {
        answered(it.messageId(), it.causeKind(), it.causeId(), it.personId(), it.text(), it.channel(), it.at());
    }

    /**
     * @param causeKind and {@code causeId} what the message was about; only {@code order} is worked here
     * @param at when it was answered
     */
    void answered(
            long messageId, String causeKind, String causeId, long personId, String text, String channel, Instant at) {
        if (!causeKind.equals("order")) {
            return;
        }
        long orderId = Long.parseLong(causeId);
        Actor.Person answerer = answerer(personId, at);
        String said = plain(text);
        try {
            act(answerer, messageId, orderId, said, channel, at);
        } catch (Refusal refusal) {
            refused(answerer, messageId, orderId, said, channel, refusal, at);
        }
    }

    private void act(Actor.Person answerer, long messageId, long orderId, String said, String channel, Instant at) {
        Actors.as(
                answerer,
                () -> transactions.execute(status -> {
                    WorkOrder order = store.lock(orderId).orElseThrow(() -> Refusal.notFound("这张任务单"));
                    if (!heardFirst(answerer, messageId, orderId, said, channel, at)) {
                        return false;
                    }
                    int version = order.progress().version();
                    switch (said) {
                        case ACCEPT ->
                            run("accept", orderId, () -> handling.take(orderId, version, new Deed.Accept("短信回复"), at));
                        case MORE_TIME ->
                            run("extend", orderId, () -> handling.take(orderId, version, moreTime(order, at), at));
                        default -> note(orderId, answerer.name() + "短信回复：" + OrderTexts.sentence(said), at);
                    }
                    return true;
                }));
    }

    private void run(String action, long orderId, Runnable deed) {
        commands.run(Command.on("workorder." + action, "order", orderId), deed);
    }

    private Deed moreTime(WorkOrder order, Instant at) {
        Instant dueAt = order.progress().deadline().dueAt();
        Instant from = dueAt.isAfter(at) ? dueAt : at;
        return new Deed.AskExtension("短信回复要求延期一个工作日。", time.plusWorkingDays(from, 1));
    }

    private void refused(
            Actor.Person answerer,
            long messageId,
            long orderId,
            String said,
            String channel,
            Refusal refusal,
            Instant at) {
        transactions.executeWithoutResult(status -> {
            if (store.find(orderId).isPresent() && heardFirst(answerer, messageId, orderId, said, channel, at)) {
                String why =
                        refusal.reasons().stream().map(Refusal.Reason::text).collect(Collectors.joining());
                note(orderId, answerer.name() + "短信回复“" + said + "”，没有办成：" + why, at);
            }
        });
    }

    private void note(long orderId, String text, Instant at) {
        orders.note(orderId, StepKind.ANSWERED.name(), text, null, at);
    }

    private boolean heardFirst(
            Actor.Person answerer, long messageId, long orderId, String said, String channel, Instant at) {
        return sql.execute("""
                        insert into workorder.answer (message_id, text, order_id, person_id, channel, at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""", messageId, said, orderId, answerer.personId(), channel, utc(at)) == 1;
    }

    /** With the person's own account where there is one; without, a person has no scope but what he is involved in. */
    private Actor.Person answerer(long personId, Instant at) {
        AccountView account = accounts.findByPerson(personId);
        String name = people.find(personId).map(PersonView::name).orElse("");
        return account == null || account.role().administers()
                ? new Actor.Person(0, name, Role.GRID.name(), personId, Scope.NONE)
                : new Actor.Person(account.id(), name, account.role().name(), personId, scopes.of(account, at));
    }

    private static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return plain.matches("[12][。.,，!！]?") ? plain.substring(0, 1) : plain;
    }
}
