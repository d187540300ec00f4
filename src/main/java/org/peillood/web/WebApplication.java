package org.peillood.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The one JAX-RS application, at the root; resources and providers are found by annotation. */
@ApplicationPath("/")
public class WebApplication extends Application {}
