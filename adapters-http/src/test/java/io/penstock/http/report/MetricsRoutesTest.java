package io.penstock.http.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MetricsRoutesTest {

    @AutoClose private final TestProgram program = TestProgram.start();

    @Test
    void metricsShouldBeShownAsThePageWritesThem() {
        Reply reply = program.get("/metrics").expect(200);

        assertThat(reply.response().body()).isEqualTo("penstock_leads_total 1\n");
        assertThat(reply.header("Content-Type"))
                .isEqualToIgnoringCase("text/plain; version=0.0.4; charset=utf-8");
    }
}
