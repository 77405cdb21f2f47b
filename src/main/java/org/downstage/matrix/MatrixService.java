package org.downstage.matrix;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the subject matrix. Whatever is asked for, an account gets only the subjects of its sites:
 * a site that is not its own looks like one without subjects. Each method is one statement.
 */
@Service
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
@Transactional(readOnly = true)
public class MatrixService {

    /** Most subjects that one page may have. */
    public static final int LARGEST_PAGE = 500;

    private final MatrixRepository matrix;
    private final ProgressRepository progress;
    private final CurrentAccount account;

    MatrixService(MatrixRepository matrix, ProgressRepository progress, CurrentAccount account) {
        this.matrix = matrix;
        this.progress = progress;
        this.account = account;
    }

    /**
     * One page of subjects with all their forms.
     *
     * @param offset subjects to skip, from 0
     * @param limit subjects to give, at most {@link #LARGEST_PAGE}
     */
    public List<MatrixRow> page(MatrixFilter filter, MatrixOrder order, int offset, int limit) {
        return matrix.page(account.require(), filter, order, offset, Math.min(limit, LARGEST_PAGE));
    }

    /**
     * Where a subject stands in the list.
     *
     * @param subject the subject id
     * @return how many subjects come before it; empty if the list does not have it
     */
    public Optional<Integer> before(MatrixFilter filter, MatrixOrder order, String subject) {
        return matrix.before(account.require(), filter, order, subject);
    }

    /** How many subjects the filter and each of its choices show. */
    public MatrixCounts counts(MatrixFilter filter) {
        return matrix.counts(account.require(), filter);
    }

    /** The progress of each site that the account sees, in the order of their numbers. */
    public List<SiteProgress> progress() {
        return progress.bySite(account.require());
    }
}
