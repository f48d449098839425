package io.penstock.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseFoldingTest {

    @Test
    void caseAndOuterWhiteSpaceDoNotCount() {
        assertThat(CaseFolding.fold("  LoNDon\t")).isEqualTo(CaseFolding.fold("london"));
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(CaseFolding.fold("Mu\u0308nchen")).isEqualTo(CaseFolding.fold("MÜNCHEN"));
    }

    @Test
    void cyrillicIsFoldedToo() {
        assertThat(CaseFolding.fold("ЧЕЧНЯ")).isEqualTo("чечня");
    }

    @Test
    void aPartFoldsAsItDoesWithinTheWhole() {
        assertThat(CaseFolding.fold("ΟΔΟΣΤΡΩΜΑ")).contains(CaseFolding.fold("ΟΔΟΣ"));
    }

    @Test
    void lettersBeyondTheBasicPlaneAreFolded() {
        assertThat(CaseFolding.fold("\uD801\uDC00")).isEqualTo("\uD801\uDC28");
    }
}
