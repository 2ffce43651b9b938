package org.anlan.access;

import org.anlan.problem.Problems;
import org.anlan.problem.Refusal;
import org.jooq.DSLContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a repeated command with its first answer. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RepeatedCommandAdvice {

    private record Kept(String request, String answer) {}

    private final TransactionTemplate transactions;
    private final DSLContext sql;

    RepeatedCommandAdvice(TransactionTemplate transactions, DSLContext sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    @ExceptionHandler
    ResponseEntity<?> repeated(CommandRepeated repeated) {
        Kept kept = transactions.execute(status -> sql.resultQuery(
                        "select request, answer from access.command where account_id = ? and key = ?",
                        repeated.accountId,
                        repeated.key)
                .fetchOneInto(Kept.class));
        if (kept == null || !kept.request().equals(repeated.request)) {
            return ResponseEntity.unprocessableContent()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Problems.detail(
                            422,
                            "idempotency-key-reused",
                            "这个幂等键已用于另一个操作",
                            java.util.List.of(Refusal.Reason.of("一个幂等键只能用于一次操作。", "换一个新的键再提交。"))));
        }
        return kept.answer().isEmpty()
                ? ResponseEntity.ok().build()
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(kept.answer().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
