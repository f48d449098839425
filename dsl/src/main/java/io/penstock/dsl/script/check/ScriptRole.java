package io.penstock.dsl.script.check;

/** What a script is there for. */
public enum ScriptRole {
    /** It runs when a lead arrives. */
    RECEIPT,
    /** It runs when a lead is confirmed. */
    CONFIRMATION,
    /** It runs when a lead is cancelled, and alone sees the reason. */
    CANCELLATION,
    /** Other scripts name it, for any purpose. */
    ROTATOR
}
