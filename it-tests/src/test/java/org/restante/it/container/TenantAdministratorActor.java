package org.restante.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** May administer the organisation. */
@Stateless
@PermitAll
@RunAs("ADMINISTER_TENANT")
public class TenantAdministratorActor extends Actor {}
