package fengsui.db.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  @Test
  void passwordsAreKeptAsArgon2idWithSixteenMebibytes() {
    var passwords = Passwords.strong();
    var hash = passwords.hash("Beacon-tower-7");

    assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=16384,t=2,p=1$");
    assertThat(passwords.matches("Beacon-tower-7", hash)).contains(true);
    assertThat(passwords.matches("Beacon-tower-8", hash)).contains(false);
    assertThat(passwords.matches("Beacon-tower-7", null)).contains(false);
  }
}
