package org.peillood.survey;

import org.javarosa.core.model.actions.setgeopoint.SetGeopointAction;
import org.javarosa.core.model.actions.setgeopoint.SetGeopointActionHandler;
import org.javarosa.core.model.instance.TreeReference;

/**
 * Where a form asks for the place of the device: a server has none, so the answer stays empty. The
 * engine's own stand-in writes a text there, over which it stumbles itself. Public, because the
 * engine makes it anew from its name when a compiled form is read back.
 */
public final class NoLocation extends SetGeopointAction {

  /** For the engine, which sets where the place is to be written. */
  public NoLocation() {
    super(TreeReference.rootRef());
  }

  @Override
  public void requestLocationUpdates() {
    // No place to tell.
  }

  /** Tells the engine to take this one. */
  static final class Handler extends SetGeopointActionHandler {

    @Override
    public SetGeopointAction getSetGeopointAction() {
      return new NoLocation();
    }
  }
}
