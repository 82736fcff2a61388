package org.restante.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.Language;
import org.restante.common.entity.MailAddress;
import org.restante.common.entity.TenantOwned;

/**
 * An employee. An administrator invites them with a one-time link; by it they set a password, which makes their key pair
 * and activates the account. A deactivated account can neither sign in nor act, and may be activated again.
 */
@Entity
@Table(name = "account")
public class Account implements TenantOwned {

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    private String address;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "sort_name", insertable = false, updatable = false)
    private @Nullable String sortName;

    private String groups;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Column(name = "password_salt")
    private byte @Nullable [] passwordSalt;

    @Column(name = "password_memory")
    private @Nullable Integer passwordMemory;

    @Column(name = "password_time")
    private @Nullable Integer passwordTime;

    @Column(name = "password_lanes")
    private @Nullable Integer passwordLanes;

    @Column(name = "password_verifier")
    private byte @Nullable [] passwordVerifier;

    @Column(name = "token_digest")
    private byte @Nullable [] tokenDigest;

    @Column(name = "token_expires_at")
    private @Nullable Instant tokenExpiresAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_sign_in_at")
    private @Nullable Instant lastSignInAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Language language;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** An invited account without a password. */
    public Account(
            UUID id,
            UUID tenantId,
            MailAddress address,
            String displayName,
            Collection<Group> groups,
            Instant createdAt) {
        this.id = id;
        this.tenantId = tenantId;
        this.address = address.value();
        this.displayName = displayName;
        this.groups = Group.join(groups);
        this.state = AccountState.INVITED;
        this.createdAt = createdAt;
    }

    /** Makes the one-time link valid whose token has this digest; an older link is void from now on. */
    public void invite(byte[] digest, Instant expiresAt) {
        tokenDigest = digest.clone();
        tokenExpiresAt = expiresAt;
    }

    /** Sets the password and activates the account; the link that allowed it is void. */
    public void activate(StoredPassword password) {
        passwordSalt = password.salt();
        passwordMemory = password.memoryKib();
        passwordTime = password.iterations();
        passwordLanes = password.lanes();
        passwordVerifier = password.verifier();
        tokenDigest = null;
        tokenExpiresAt = null;
        state = AccountState.ACTIVE;
    }

    /** Closes the account from the next request on. */
    public void deactivate() {
        state = AccountState.DEACTIVATED;
        tokenDigest = null;
        tokenExpiresAt = null;
    }

    /** Opens it again: as it was, or as invited when it never had a password. */
    public void reactivate() {
        state = passwordVerifier == null ? AccountState.INVITED : AccountState.ACTIVE;
    }

    /** Pages and mails speak this language to them from now on. */
    public void reads(Language chosen) {
        language = chosen;
    }

    public void signedIn(Instant now) {
        lastSignInAt = now;
    }

    public UUID id() {
        return id;
    }

    @Override
    public UUID tenantId() {
        return tenantId;
    }

    public String address() {
        return address;
    }

    /** Where it stands among others by name: the name in lower case, as the database has it; null before it is stored. */
    public @Nullable String sortName() {
        return sortName;
    }

    public String displayName() {
        return displayName;
    }

    public Set<Group> groups() {
        return Group.split(groups);
    }

    /** What its groups allow. */
    public Set<Permission> permissions() {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        groups().forEach(group -> all.addAll(group.permissions()));
        return all;
    }

    public AccountState state() {
        return state;
    }

    public boolean isActive() {
        return state == AccountState.ACTIVE;
    }

    /** What is stored of the password; empty before one was set. */
    public Optional<StoredPassword> password() {
        return passwordSalt == null
                        || passwordMemory == null
                        || passwordTime == null
                        || passwordLanes == null
                        || passwordVerifier == null
                ? Optional.empty()
                : Optional.of(new StoredPassword(
                        passwordSalt.clone(), passwordMemory, passwordTime, passwordLanes, passwordVerifier.clone()));
    }

    /** Whether a link is open at this time. */
    public boolean isInvitedAt(Instant now) {
        return tokenExpiresAt != null && now.isBefore(tokenExpiresAt);
    }

    /** Empty until they chose one. */
    public Optional<Language> language() {
        return Optional.ofNullable(language);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant lastSignInAt() {
        return lastSignInAt;
    }
}
