package org.anlan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;

class BusyDatabaseTests {

    @Test
    void whereNoConnectionIsFreeTheAnswerAsksToTryAgainAndAnyOtherFailureIsInternal() {
        ProblemAdvice advice = new ProblemAdvice();
        ResponseEntity<ProblemDetail> busy = advice.busy(new CannotCreateTransactionException(
                "no connection", new SQLTransientConnectionException("timed out after 10000ms")));
        assertThat(busy.getStatusCode().value()).isEqualTo(503);
        assertThat(busy.getBody()).extracting(ProblemDetail::getTitle).isEqualTo("暂时办不了");
        assertThat(String.valueOf(busy.getBody())).doesNotContain("10000ms");
        assertThat(advice.failed(new IllegalStateException()).getStatusCode().value())
                .isEqualTo(500);
    }
}
