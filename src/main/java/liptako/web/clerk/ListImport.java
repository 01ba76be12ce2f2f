package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import java.util.regex.Pattern;
import liptako.accreditation.DeputyImport;
import liptako.agenda.AgendaImport;
import liptako.council.RoadmapImport;
import liptako.language.Bundle;
import liptako.language.Language;
import liptako.refusal.ListReport;
import liptako.refusal.Refusal;
import liptako.web.desk.Words;
import liptako.web.look.Say;
import org.primefaces.model.file.UploadedFile;

/** Reads a CSV list: first a trial that names every faulty line, then, when it is clean, the import of the very same bytes. */
@Named("listImport")
@ViewScoped
public class ListImport implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private DeputyImport deputies;
  @Inject private AgendaImport items;
  @Inject private RoadmapImport actions;
  private transient UploadedFile file;
  private transient byte[] content;
  private transient ListReport report;
  private String fileName;

  public void prepare() {
    file = null;
    content = null;
    report = null;
    fileName = null;
  }

  public void tryDeputies() {
    take();
    report = deputies.read(content, true);
  }

  public void importDeputies() {
    report = deputies.read(content, false);
    said();
  }

  public void tryItems(UUID session) {
    take();
    report = items.read(session, content, true);
  }

  public void importItems(UUID session) {
    report = items.read(session, content, false);
    said();
  }

  public void tryActions(UUID roadmap) {
    take();
    report = actions.read(roadmap, content, true);
  }

  public void importActions(UUID roadmap) {
    report = actions.read(roadmap, content, false);
    said();
  }

  private void take() {
    report = null;
    if (file == null || file.getFileName() == null || file.getFileName().isEmpty()) {
      throw Refusal.invalid("LIST_EMPTY", "file");
    }
    content = file.getContent();
    fileName = file.getFileName();
  }

  private void said() {
    if (report.imported() > 0) {
      Say.done("import.done", report.imported());
    }
  }

  /** What the last reading gave, or null. */
  public ListReport getReport() {
    return report;
  }

  /** The heading of the file that a fault is about. */
  public String column(String field) {
    String key = "import.column." + field;
    return field == null ? "" : Bundle.MESSAGES.find(Language.FRENCH, key) != null ? Words.say(key) : field;
  }

  /** The fault's sentence with the file's own heading. */
  public String sentence(ListReport.Fault fault) {
    return fault.field() == null ? fault.message() : fault.message().replaceFirst("«(\\h?)" + Pattern.quote(fault.field()) + "(\\h?)»", "«$1" + column(fault.field()) + "$2»");
  }

  /** Whether the trial was clean and the import may follow. */
  public boolean isReady() {
    return report != null && report.clean() && report.imported() == 0;
  }

  public boolean isDone() {
    return report != null && report.imported() > 0;
  }

  public String getFileName() {
    return fileName;
  }

  public UploadedFile getFile() {
    return file;
  }

  public void setFile(UploadedFile file) {
    this.file = file;
  }
}
