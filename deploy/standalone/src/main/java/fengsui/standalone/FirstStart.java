package fengsui.standalone;

import fengsui.db.account.Accounts;
import fengsui.db.account.CreateResult;
import fengsui.domain.Author;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.station.Area;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.AreaKind;
import fengsui.domain.station.ReferenceCommand.DefineArea;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.server.CoreServer;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an empty service usable: one brigade and one administrator, who defines everything else. A
 * first start that ended in the middle is gone on with.
 */
final class FirstStart {
  private static final AreaId BRIGADE = new AreaId("brigade");
  private static final PersonId ADMINISTRATOR = new PersonId("admin");

  private FirstStart() {}

  /**
   * The administrator's first password when this was the first start, to be shown once; else empty.
   */
  static Optional<String> prepare(CoreServer core, Accounts accounts) throws StartException {
    var state = core.applied().state();
    if (state.areas().isEmpty()) {
      SetUp.apply(core, new DefineArea(new Area(BRIGADE, "支队", AreaKind.BRIGADE, null)));
    }
    if (state.people().isEmpty()) {
      SetUp.apply(
          core,
          new DefinePerson(
              new Person(ADMINISTRATOR, "系统管理员", Set.of(Role.ADMINISTRATOR), BRIGADE, null, true)));
    }
    return account(accounts, ADMINISTRATOR, "admin");
  }

  /** Makes the account unless the person has one. */
  static Optional<String> account(Accounts accounts, PersonId person, String name) {
    return accounts.createAccount(person, name, Author.SYSTEM_PERSON, "setup")
            instanceof CreateResult.Created(var loginName, var password)
        ? Optional.of(password)
        : Optional.empty();
  }
}
