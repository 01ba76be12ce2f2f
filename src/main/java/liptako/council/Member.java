package liptako.council;

/**
 * Somebody in office at the instant that was asked for.
 *
 * @param role what the presidency makes of a head of State at that instant (« Président de la Confédération » or « Vice-président »), otherwise null
 */
public record Member(Capacity capacity, String role) {
  public static final String PRESIDENT = "Président de la Confédération", VICE_PRESIDENT = "Vice-président";
}
