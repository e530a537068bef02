using System.Xml.Linq;

namespace ClusterGraph.Formats.Reports;

/// <summary>A picture.</summary>
/// <param name="Svg">The drawing, an <c>svg</c> element without scripts and without references to the outside.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
/// <param name="Aspect">Its height divided by its width.</param>
public sealed record ReportPicture(XElement Svg, string Description, double Aspect) : ReportBlock;
