package org.peillood.access;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;

/** The administrator's page of accounts, and everyone's page to choose a password. */
@Path("/")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AccountResource {

  @Inject Pages pages;
  @Inject Accounts accounts;

  @GET
  @Path("accounts")
  @Requires(Permission.ADMINISTER)
  public JteModel list() {
    return page(Optional.empty(), List.of());
  }

  @POST
  @Path("accounts")
  @Requires(Permission.ADMINISTER)
  public Response make(
      @FormParam("naam") @DefaultValue("") String name,
      @FormParam("rol") @DefaultValue("") String role) {
    var wanted =
        Role.ofPeople().stream()
            .filter(r -> r.slug().equals(role))
            .findFirst()
            .orElseThrow(ProblemType.BAD_REQUEST::because);
    return shown(() -> Optional.of(new NewPassword(name.strip(), accounts.make(name, wanted))));
  }

  @POST
  @Path("accounts/wachtwoord")
  @Requires(Permission.ADMINISTER)
  public Response renew(@FormParam("naam") @DefaultValue("") String name) {
    return shown(() -> Optional.of(new NewPassword(name, accounts.renew(name))));
  }

  @POST
  @Path("accounts/verwijderen")
  @Requires(Permission.ADMINISTER)
  public Response remove(@FormParam("naam") @DefaultValue("") String name) {
    return shown(
        () -> {
          accounts.remove(name);
          return Optional.empty();
        });
  }

  @GET
  @Path("wachtwoord")
  @Requires(Permission.READ)
  public JteModel ownPassword() {
    return new StaticTemplates().accessPassword(pages.frame("account"), List.of());
  }

  @POST
  @Path("wachtwoord")
  @Requires(Permission.READ)
  public Response chooseOwnPassword(
      @FormParam("oud") @DefaultValue("") String old,
      @FormParam("nieuw") @DefaultValue("") String chosen) {
    try {
      accounts.change(pages.viewer().orElseThrow().name(), old, chosen);
      return Response.seeOther(URI.create("/aanmelden")).build();
    } catch (Problem refused) {
      return Response.status(refused.type().status())
          .entity(
              new StaticTemplates().accessPassword(pages.frame("account"), refused.complaints()))
          .build();
    }
  }

  /** A password that has just been made; shown once. */
  public record NewPassword(String account, String password) {}

  private interface Change {
    Optional<NewPassword> make();
  }

  private Response shown(Change change) {
    try {
      return Response.ok(page(change.make(), List.of())).build();
    } catch (Problem refused) {
      if (refused.complaints().isEmpty()) {
        throw refused;
      }
      return Response.status(refused.type().status())
          .entity(page(Optional.empty(), refused.complaints()))
          .build();
    }
  }

  private JteModel page(Optional<NewPassword> fresh, List<Complaint> complaints) {
    return new StaticTemplates()
        .accessAccounts(pages.frame("accounts"), accounts.all(), fresh, complaints);
  }
}
