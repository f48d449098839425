package io.penstock.http.report;

/** The figures of this program in a form that monitoring reads. Thread-safe. */
public interface MetricsPage {

    /** The figures as they are now. */
    String text();

    /** The media type of the text. */
    String contentType();
}
