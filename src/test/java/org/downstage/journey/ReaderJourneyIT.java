package org.downstage.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Those who read subjects and change nothing: all sites, or the assigned ones. */
class ReaderJourneyIT extends JourneyTest {

    @Test
    void a_principal_investigator_reads_every_site_and_manages_nothing() {
        enter("shen.wei", "subjects");
        seesSubjects(23);
        screenshot("journey-principal-matrix");
        readsOnly("S3-16", "surgery");
        screenshot("journey-principal-form");
        assertThat(link("Accounts")).hasCount(0);
        isNotThere("accounts");
    }

    @Test
    void a_monitor_reads_the_two_assigned_sites_only() {
        enter("zhao.lin", "subjects");
        seesSubjects(15);
        screenshot("journey-monitor-matrix");
        readsOnly("S1-02", "radiotherapy");
        readsOnly("S2-11", "pathology");
        screenshot("journey-monitor-form");
        isNotThere("subjects/S3-16");
        isNotThere("subjects/S3-16/history");
    }
}
