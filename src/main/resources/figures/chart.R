# Draws the chart's numbers as bars with R's own graphics, after checking that they are all there.
# Run it in this folder: Rscript draw.R. It writes figure.pdf.
data <- read.csv("data.csv", check.names = FALSE, encoding = "UTF-8")
portal <- read.csv("portal.csv")

number <- function(column) suppressWarnings(as.numeric(data[[column]]))
known <- vapply(portal$column, function(column) sum(!is.na(number(column))), 0)
total <- vapply(portal$column, function(column) sum(number(column), na.rm = TRUE), 0)
difference <- max(0, abs(known - portal$known), abs(total - portal$sum) / pmax(1, abs(portal$sum)))
cat("Largest difference from the portal:", format(difference), "\n")
stopifnot(difference < 1e-9)

if (capabilities("cairo")) cairo_pdf("figure.pdf", 9, 6) else pdf("figure.pdf", 9, 6)
words <- setdiff(seq_along(data), portal$column)
labels <- if (length(words) == 0) seq_len(nrow(data)) else
  do.call(paste, c(lapply(words, function(column) as.character(data[[column]])), sep = ", "))
par(mar = c(5, 14, 2, 2), las = 1)
if (nrow(data) == 0 || nrow(portal) == 0) {
  plot.new()
  text(0.5, 0.5, "Nothing to draw")
} else {
  first <- portal$column[1]
  barplot(rev(number(first)), names.arg = rev(substr(labels, 1, 40)), horiz = TRUE,
          xlab = names(data)[first], cex.names = 0.7, border = NA)
}
invisible(dev.off())
