package io.penstock.application.account;

class InMemoryRememberedAnswersTest implements RememberedAnswersContract {

    private final InMemoryRememberedAnswers answers = new InMemoryRememberedAnswers();

    @Override
    public RememberedAnswers answers() {
        return answers;
    }
}
