package io.penstock.http.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends an answer, straight to the server below Javalin. */
final class AnswerWriter {

    private static final Logger log = LoggerFactory.getLogger(AnswerWriter.class);

    private AnswerWriter() {}

    static void write(Answer answer, HttpServletResponse response, RequestBody body) {
        try {
            boolean left = body.isLeft();
            head(response, answer, left);
            response.getOutputStream().write(answer.body());
            if (left) {
                response.flushBuffer();
                body.discard();
            }
        } catch (IOException e) {
            log.debug("The caller went away before the answer was sent.", e);
        }
    }

    private static void head(HttpServletResponse response, Answer answer, boolean close) {
        response.setStatus(answer.status());
        if (!answer.contentType().isEmpty()) {
            response.setContentType(answer.contentType());
            response.setContentLength(answer.body().length);
        }
        response.setHeader("Cache-Control", "no-store");
        answer.headers().forEach(response::setHeader);
        if (close) {
            response.setHeader("Connection", "close");
        }
    }
}
