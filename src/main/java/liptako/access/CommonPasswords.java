package liptako.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that stand in published breaches and are tried first: the list of zxcvbn, embedded, so that no password is asked about elsewhere
 * ({@code common-passwords.txt} says where it comes from). Words that stand for this house are refused with it.
 */
final class CommonPasswords {
  private static final Set<String> LIST = read();
  /** What somebody who knows the house tries first, with or without a number behind. */
  private static final String OF_THE_HOUSE = "(?:motdepasse|azerty\\w{0,6}|liptako|confederation|parlement|burkina|burkinafaso|mali|niger|bamako|ouagadougou|niamey|sahel|depute|greffe)[0-9]{0,4}[!.]?";

  private CommonPasswords() {}

  static boolean has(String password) {
    String plain = password.strip().toLowerCase(Locale.ROOT);
    return LIST.contains(plain) || plain.matches(OF_THE_HOUSE) || plain.chars().distinct().count() < 3;
  }

  static int size() {
    return LIST.size();
  }

  private static Set<String> read() {
    try (var in = CommonPasswords.class.getResourceAsStream("/liptako/common-passwords.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
