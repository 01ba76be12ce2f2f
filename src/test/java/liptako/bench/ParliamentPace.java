package liptako.bench;

import java.util.Locale;

/** The pace of the European Parliament: a roll call of 641 voters every 14 seconds, 54 in a row; none may close late, no ballot be missed. */
final class ParliamentPace {
  private ParliamentPace() {}

  public static void main(String[] args) throws Exception {
    Options options = Options.of(args, "store=h2", "voters=641", "votes=54", "pace=14", "within=8", "jvm=");
    System.out.println(Machine.describe());
    var micros = Percentiles.histogram();
    double longest = 0;
    try (Store store = Store.of(options.text("store")); House house = House.open(store, options.number("voters"), options.server()); Burst hall = new Burst(house, options.number("voters"))) {
      long next = System.nanoTime();
      for (int i = 1; i <= options.number("votes"); i++) {
        long began = System.nanoTime();
        micros.add(hall.vote(options.number("within") * 1_000).micros());
        double took = (System.nanoTime() - began) / 1e9;
        longest = Math.max(longest, took);
        Burst.require(took < options.number("pace"), "vote " + i + " took " + took + " s from its opening to its end: the next would begin late");
        next += options.number("pace") * 1_000_000_000L;
        hall.rest(next);
      }
      System.out.printf(Locale.ROOT, "%s: %d roll calls of %d voters, one every %d s, none late (the longest took %.1f s of which %d s are the vote); %d ballots acknowledged and counted, none missed: %s; %d MB resident%n", store,
          options.number("votes"), options.number("voters"), options.number("pace"), longest, options.number("within"), micros.getTotalCount(), Percentiles.of(micros),
          Machine.residentMegabytes(house.server().pid()));
      Burst.require(micros.getTotalCount() == (long) options.number("votes") * options.number("voters"), "ballots are missing");
    }
  }
}
