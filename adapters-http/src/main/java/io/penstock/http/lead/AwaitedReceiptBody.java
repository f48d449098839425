package io.penstock.http.lead;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** What the source of a lead is told that waited for its delivery. */
record AwaitedReceiptBody(@JsonUnwrapped ReceiptBody receipt, @Nullable DeliveryBody delivery) {}
