package org.downstage.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

    @ParameterizedTest
    @CsvSource({
        "eleven char, TOO_SHORT",
        "my chen.yu password, HAS_USERNAME",
        "MY CHEN.YU PASSWORD, HAS_USERNAME",
        "password1234, COMMON",
        "PassWord1234, COMMON",
        "aaaaaaaaaaaaaaaa, COMMON",
        "ababababababab, COMMON",
    })
    void is_not_taken(String password, Passwords.Weakness weakness) {
        assertThat(Passwords.weakness(password, "chen.yu")).contains(weakness);
    }

    @ParameterizedTest
    @CsvSource({"twelve chars", "一二三四五六七八九十百千", "correct horse battery"})
    void is_taken(String password) {
        assertThat(Passwords.weakness(password, "chen.yu")).isEmpty();
    }

    @Test
    void is_counted_in_characters_and_at_most_two_hundred() {
        assertThat(Passwords.weakness("𬌗𬌗𬌗abcdefgh", "chen.yu"))
                .contains(Passwords.Weakness.TOO_SHORT);
        assertThat(Passwords.weakness("abcd ".repeat(41), "chen.yu"))
                .contains(Passwords.Weakness.TOO_LONG);
    }

    @Test
    void is_the_same_however_the_keyboard_composes_it() {
        var hash = new PasswordHash();
        var stored = hash.hash("Ｌｅ café du port");
        assertThat(hash.matches("Le cafe\u0301 du port", stored)).isTrue();
        assertThat(hash.matches("Le cafe du port", stored)).isFalse();
        assertThat(hash.matches("the password of nobody", null)).isFalse();
        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
