package org.restante.account.view;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import org.restante.account.boundary.NewAccount;
import org.restante.account.entity.Group;

/** The fields for a new person on {@code /account}. */
public class PersonForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String displayName = "";
    private String address = "";
    private Group[] groups = {};

    NewAccount account() {
        return new NewAccount(displayName.strip(), address.strip(), Set.copyOf(Arrays.asList(groups)));
    }

    void clear() {
        displayName = "";
        address = "";
        groups = new Group[0];
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public Group[] getGroups() {
        return groups.clone();
    }

    public void setGroups(Group[] groups) {
        this.groups = groups.clone();
    }
}
