package org.restante.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** May read the audit trail. */
@Stateless
@PermitAll
@RunAs("VIEW_AUDIT")
public class OfficerActor extends Actor {}
