package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import liptako.accreditation.DesignationActs;
import liptako.accreditation.ProfileService;
import liptako.election.AgeBureau;
import liptako.web.look.Say;
import org.primefaces.model.file.UploadedFile;

/** Contact, languages, photo and the file of a designation act. */
@Named("profileForm")
@ViewScoped
public class ProfileForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private ProfileService profiles;
  @Inject private DesignationActs acts;
  @Inject private AgeBureau births;
  @Inject private PersonPage page;
  private String email;
  private String phone;
  private String languages;
  private LocalDate bornOn;
  private String actNumber;
  private transient UploadedFile photo;
  private transient UploadedFile file;

  public void prepare() {
    email = page.getProfile().email();
    phone = page.getProfile().phone();
    languages = String.join(", ", page.getProfile().languages());
    bornOn = getKnownBirth();
    photo = null;
  }

  /** The date of birth on record, or null. */
  public LocalDate getKnownBirth() {
    return births.bornOn(page.getDeputy().id()).orElse(null);
  }

  public void prepareAct(String number) {
    actNumber = number;
    file = null;
  }

  public void save() {
    profiles.change(page.getDeputy().id(), email, phone, languages);
    if (bornOn != null && !bornOn.equals(getKnownBirth())) {
      births.born(page.getDeputy().id(), bornOn);
    }
    if (photo != null && photo.getFileName() != null && photo.getContent() != null && photo.getContent().length > 0) {
      profiles.setPhoto(page.getDeputy().id(), photo.getContent());
    }
    Say.done("person.profileSaved", page.getDeputy().name());
  }

  public void removePhoto() {
    profiles.removePhoto(page.getDeputy().id());
    Say.done("person.photoRemoved");
  }

  public void keepAct() {
    acts.keep(page.getDeputy().stateCode(), actNumber, file == null || file.getFileName() == null ? "acte.pdf" : file.getFileName(), file == null ? null : file.getContent());
    Say.done("person.actKept", actNumber);
  }

  /** By which age tells equals apart and the bureau d’âge is found. */
  public LocalDate getBornOn() {
    return bornOn;
  }

  public void setBornOn(LocalDate bornOn) {
    this.bornOn = bornOn;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getLanguages() {
    return languages;
  }

  public void setLanguages(String languages) {
    this.languages = languages;
  }

  public String getActNumber() {
    return actNumber;
  }

  public void setActNumber(String actNumber) {
    this.actNumber = actNumber;
  }

  public UploadedFile getPhoto() {
    return photo;
  }

  public void setPhoto(UploadedFile photo) {
    this.photo = photo;
  }

  public UploadedFile getFile() {
    return file;
  }

  public void setFile(UploadedFile file) {
    this.file = file;
  }
}
