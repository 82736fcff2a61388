package org.restante.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** May send messages. */
@Stateless
@PermitAll
@RunAs("SEND_MESSAGE")
public class SenderActor extends Actor {}
