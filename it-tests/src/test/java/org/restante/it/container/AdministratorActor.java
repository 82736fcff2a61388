package org.restante.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** May administer accounts. */
@Stateless
@PermitAll
@RunAs("ADMINISTER_ACCOUNTS")
public class AdministratorActor extends Actor {}
