package liptako.bench;

/** 1,000 terminals on the stream, 1,000 ballots within two seconds: every one acknowledged, p99, the board, and memory. */
final class ThousandTerminals {
  private ThousandTerminals() {}

  public static void main(String[] args) throws Exception {
    Options options = Options.of(args, "store=h2", "terminals=1000", "within=2000", "rounds=5", "jvm=");
    System.out.println(Machine.describe());
    boolean reached = false;
    try (Store store = Store.of(options.text("store")); House house = House.open(store, options.number("terminals"), options.server());
        Burst hall = new Burst(house, options.number("terminals"))) {
      for (int i = 1; i <= options.number("rounds"); i++) {
        Burst.Result result = hall.vote(options.number("within"));
        boolean good = Percentiles.millis(result.micros(), 99) < 300 && result.boardMillis() < 500 && result.megabytes() < 1_000;
        reached |= i > 1 && good;
        System.out.println(store + " vote " + i + ": " + result + (good ? "" : " — beyond the aim"));
      }
      System.out.println("peak of the server's memory: " + Machine.peakMegabytes(house.server().pid()) + " MB");
    }
    if (!reached) {
      throw new IllegalStateException("no vote after the first reached the aim");
    }
  }
}
