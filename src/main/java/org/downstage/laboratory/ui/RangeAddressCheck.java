package org.downstage.laboratory.ui;

import com.vaadin.flow.router.RouteParameters;
import org.downstage.base.ui.error.AddressCheck;
import org.downstage.site.SiteService;
import org.springframework.stereotype.Component;

/** Whether the site of an address is there for who asks. */
@Component
class RangeAddressCheck implements AddressCheck {

    private final SiteService sites;

    RangeAddressCheck(SiteService sites) {
        this.sites = sites;
    }

    @Override
    public boolean leadsNowhere(RouteParameters parameters) {
        return parameters
                .get("site")
                .filter(code -> sites.mine().stream().noneMatch(site -> site.code().equals(code)))
                .isPresent();
    }
}
