package io.penstock.application.audit;

class InMemoryAuditTrailTest implements AuditTrailContract {

    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();

    @Override
    public AuditTrail audit() {
        return audit;
    }
}
