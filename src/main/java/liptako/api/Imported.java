package liptako.api;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import liptako.refusal.ListReport;
import liptako.refusal.Refusal;

/** The answer to a list: its report; faulty lines of a real run are a problem that carries them, because nothing was imported. */
public final class Imported {
  private Imported() {}

  public static Response of(ListReport report, boolean trial) {
    if (trial || report.clean()) {
      return Response.ok(report).build();
    }
    List<Map<String, Object>> faults = report.faults().stream().map(Imported::fault).toList();
    return Problem.response(400, "LIST_FAULTY", "file", Refusal.told("LIST_FAULTY", report.faults().size(), report.lines()), Map.of("faults", faults)).build();
  }

  private static Map<String, Object> fault(ListReport.Fault fault) {
    return Map.of("line", fault.line(), "field", fault.field() == null ? "" : fault.field(), "message", fault.message());
  }
}
