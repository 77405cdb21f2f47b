# Draws the chart again with R's own graphics, after checking that its numbers are all there.
# Run it in this folder: Rscript draw.R. It writes figure.pdf.
table <- function(file) read.csv(file, check.names = FALSE, encoding = "UTF-8", na.strings = "")
data <- table("data.csv")
portal <- table("portal.csv")
details <- if (file.exists("details.csv")) table("details.csv") else NULL

# The data have codes; what they are called is drawn. Column 3 of labels.csv has the same in the
# language of whoever took this away, for devices that have its letters.
labels <- table("labels.csv")
label <- function(codes) {
  found <- labels$label[match(codes, labels$code)]
  ifelse(is.na(found), codes, found)
}

number <- function(cells) suppressWarnings(as.numeric(cells))
known <- vapply(portal$column, function(column) sum(!is.na(number(data[[column]]))), 0)
total <- vapply(portal$column, function(column) sum(number(data[[column]]), na.rm = TRUE), 0)
difference <- max(0, abs(known - portal$known), abs(total - portal$sum) / pmax(1, abs(portal$sum)))
cat("Largest difference from the portal:", format(difference), "\n")
stopifnot(difference < 1e-9)

# The first column says which of two drawings a line belongs to; the limits are those of both.
part <- function(of, drawing) of[of[[1]] == drawing, -1, drop = FALSE]
whole <- data[-1]
responses <- c(CR = "#0B4A52", PR = "#3A968C", SD = "#CBD2DA", NON_CR_NON_PD = "#CBD2DA",
               PD = "#A8430F", NE = "#FFFFFF", missing = "#FFFFFF")
grades <- c("#FBE3A6", "#F2B64F", "#DE7A30", "#B5322B", "#4A0E2E")
groups <- c("#0B5563", "#C2571A", "#6A51A3", "#2E7D32", "#8C6D1F", "#1F5FBF", "#A02C5A", "#555555")
colour <- function(codes) ifelse(codes %in% names(responses), responses[codes], "#FFFFFF")
key <- function(place, labels, fill, ...) legend(place, labels, fill = fill, bty = "n", cex = 0.8, ...)

# THE DRAWING

drawings <- unique(data[[1]])
height <- 6 * max(1, length(drawings))
if (capabilities("cairo")) cairo_pdf("figure.pdf", 9, height) else pdf("figure.pdf", 9, height)
par(mfrow = c(max(1, length(drawings)), 1), las = 1, cex.axis = 0.8)
if (nrow(data) == 0) {
  plot.new()
  text(0.5, 0.5, "Nothing to draw")
}
for (drawing in drawings) {
  par(mar = c(5, 5, 2, 2))
  draw(part(data, drawing), if (is.null(details)) NULL else part(details, drawing))
  if (length(drawings) > 1) mtext(label(drawing), side = 3, line = 0.7, adj = -0.05, font = 2)
}
invisible(dev.off())
