package fengsui.console.api;

import fengsui.domain.Check;
import fengsui.protocol.http.SecretText;
import org.jspecify.annotations.Nullable;

/** What requesters send about accounts. */
final class Bodies {
  private Bodies() {}

  /** Name and password of a login. */
  record Login(String name, String password) {
    Login {
      SecretText.check("name", name);
      SecretText.check("password", password);
    }

    /** Without the password, which is a secret. */
    @Override
    public String toString() {
      return "Login[" + name + "]";
    }
  }

  /** A change of the own password. */
  record PasswordChange(String current, String next) {
    PasswordChange {
      SecretText.check("current", current);
      SecretText.check("next", next);
    }

    /** Without the passwords, which are secrets. */
    @Override
    public String toString() {
      return "PasswordChange[]";
    }
  }

  /**
   * A new account.
   *
   * @param name to log in with; null to use the person's id
   */
  record NewAccount(String person, @Nullable String name) {
    NewAccount {
      name = name == null ? null : Check.name("name", name);
    }
  }

  /** Whose account or phone it is about. */
  record OfPerson(String person) {}
}
