package fengsui.console.api;

import fengsui.console.ConsoleConfig;
import fengsui.console.access.Requester;
import fengsui.db.DatabaseUnavailable;
import fengsui.db.account.AuditEntry.AuditKind;
import fengsui.db.account.AuditEntry.AuditResult;
import fengsui.db.account.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down who read personal data. */
public final class ReadAudit {
  private static final Logger LOG = LoggerFactory.getLogger(ReadAudit.class);

  private final AuditLog log;

  /** Writes into the audit of the accounts. */
  public ReadAudit(ConsoleConfig config) {
    this.log = config.accounts().audit();
  }

  /**
   * Writes one line; without it nothing is read.
   *
   * @param what is read, for example {@code timeline 652700-20261122-0031}
   */
  public void write(Requester requester, String what, String source) {
    log.write(requester.person().id().value(), AuditKind.READ, AuditResult.DONE, what, source);
  }

  /** As {@link #write}, for what must go on while the database is away. */
  public void writeIfPossible(Requester requester, String what, String source) {
    try {
      write(requester, what, source);
    } catch (DatabaseUnavailable e) {
      LOG.atWarn()
          .addKeyValue("person", requester.person().id().value())
          .addKeyValue("what", what)
          .setCause(e)
          .log("the audit could not be written");
    }
  }
}
