package org.downstage.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.FormKey;
import org.downstage.escc.StudyCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses lead where they say. */
class CaseAddressTest {

    static Stream<String> forms() {
        return StudyCatalogue.CATALOGUE.forms().stream().map(CaseReportForm::oid);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_address_of_every_form_names_the_form_again(String oid) {
        var address = CaseAddress.of("S1-02", FormKey.of(oid));

        var name = address.substring(address.lastIndexOf('/') + 1);

        assertThat(name).matches("[a-z-]+");
        assertThat(CaseAddress.formOid(name)).isEqualTo(oid);
    }
}
