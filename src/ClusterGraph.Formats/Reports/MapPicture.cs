using System.Globalization;
using System.Xml.Linq;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Formats.Reports;

/// <summary>
/// Draws a map as it stands on the projector: positions of the free view, colours of the families, groups with a second
/// ring, what was made up with a dotted line, names where they do not cover one another. O(actors² + links).
/// </summary>
public static class MapPicture
{
    private const double Width = 1000;
    private const double Margin = 60;
    private const double Radius = 8;
    private const double FontSize = 13;
    private const double LegendLine = 22;
    private const int LegendColumns = 3;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Draws the picture.</summary>
    /// <param name="map">The map.</param>
    /// <param name="audience">Who will see it: only what they may see is drawn.</param>
    /// <param name="language">The language of the legend, a tag such as <c>fr</c>.</param>
    /// <param name="description">What to call the picture for those who do not see it.</param>
    /// <returns>The picture; null when nobody on the map has a place yet.</returns>
    public static ReportPicture? Draw(MapSnapshot map, Audience audience, string language, string description)
    {
        var dots = Dots(map, audience);
        if (dots.Count == 0)
        {
            return null;
        }

        var links = Disclosure.Seen(map.Links.All, audience)
            .Where(l => dots.ContainsKey(l.Source) && dots.ContainsKey(l.Target))
            .OrderBy(l => l.Id.Value, StringComparer.Ordinal).ToList();
        var bottom = dots.Values.Max(d => d.Y) + Margin;
        var legend = Legend(map, dots.Values, links, language, bottom).ToList();
        var height = bottom + (LegendLine * (2 + ((legend.Count + LegendColumns - 1) / LegendColumns)));
        var picture = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Number(Width)} {Number(height)}"),
            new XAttribute("width", Number(Width)),
            new XAttribute("height", Number(height)),
            // Anchors are meant from the left; the letters of a name run as their writing does.
            new XAttribute("direction", "ltr"),
            new XAttribute("font-family", "system-ui, Noto Sans, Noto Sans Arabic, sans-serif"),
            new XElement(Svg + "title", description),
            new XElement(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", "#ffffff")),
            links.Select(l => Line(map, l, dots[l.Source], dots[l.Target])),
            dots.Values.Select(Circle),
            Names(map, [.. dots.Values]),
            legend);
        return new ReportPicture(picture, description, height / Width);
    }

    // Scaled so that the widest extent fills the page.
    private static SortedDictionary<ActorId, MapDot> Dots(MapSnapshot map, Audience audience)
    {
        var dots = new SortedDictionary<ActorId, MapDot>(Comparer<ActorId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value)));
        foreach (var actor in Disclosure.Seen(map.Actors.All, audience))
        {
            if (map.Find(NodePosition.KeyOf(MapView.Map, actor.Id)) is NodePosition { Parked: false } place)
            {
                dots[actor.Id] = new MapDot(actor, place.X, place.Y, FamilyOf(map, actor.Type)?.Colour ?? "#767676");
            }
        }

        if (dots.Count == 0)
        {
            return dots;
        }

        var (left, top) = (dots.Values.Min(d => d.X), dots.Values.Min(d => d.Y));
        var scale = (Width - (2 * Margin)) / Math.Max(1, dots.Values.Max(d => d.X) - left);
        foreach (var (id, dot) in dots.ToList())
        {
            dots[id] = dot with { X = Margin + ((dot.X - left) * scale), Y = Margin + ((dot.Y - top) * scale) };
        }

        return dots;
    }

    private static XElement Line(MapSnapshot map, Link link, MapDot from, MapDot to)
    {
        var line = new XElement(
            Svg + "line",
            new XAttribute("x1", Number(from.X)),
            new XAttribute("y1", Number(from.Y)),
            new XAttribute("x2", Number(to.X)),
            new XAttribute("y2", Number(to.Y)),
            new XAttribute("stroke", ColourOf(map, link.Type)),
            new XAttribute("stroke-width", "1.4"),
            new XAttribute("stroke-opacity", "0.65"));
        if (link.Evidence.Mark == EvidenceMark.Invented)
        {
            line.Add(new XAttribute("stroke-dasharray", "2 3"));
        }

        return line;
    }

    private static XElement Circle(MapDot dot)
    {
        var circle = new XElement(
            Svg + "circle",
            new XAttribute("cx", Number(dot.X)),
            new XAttribute("cy", Number(dot.Y)),
            new XAttribute("r", Number(Radius)),
            new XAttribute("fill", dot.Colour),
            new XAttribute("stroke", "#1a1a1a"),
            new XAttribute("stroke-width", "1.2"));
        return dot.Actor.Kind != ActorKind.Group ? circle : new XElement(
            Svg + "g",
            circle,
            new XElement(
                Svg + "circle",
                new XAttribute("cx", Number(dot.X)),
                new XAttribute("cy", Number(dot.Y)),
                new XAttribute("r", Number(Radius + 4)),
                new XAttribute("fill", "none"),
                new XAttribute("stroke", "#1a1a1a"),
                new XAttribute("stroke-width", "1.2")));
    }

    // The best linked first; a name that would cover another, or a dot, is left out.
    private static IEnumerable<XElement> Names(MapSnapshot map, MapDot[] dots)
    {
        var taken = dots.Select(d => new NameBox(d.X - Radius, d.Y - Radius, 2 * Radius, 2 * Radius)).ToList();
        foreach (var dot in dots.OrderByDescending(d => map.LinksOf(d.Actor.Id).Count()).ThenBy(d => d.Actor.Id.Value, StringComparer.Ordinal))
        {
            var width = dot.Actor.Name.Length * FontSize * 0.55;
            var box = new NameBox(dot.X - (width / 2), dot.Y + Radius + 5, width, FontSize);
            if (box.X < 0 || box.X + width > Width || taken.Exists(box.Meets))
            {
                continue;
            }

            taken.Add(box);
            yield return Text(dot.Actor.Name, dot.X, box.Y + FontSize - 2, "middle");
        }
    }

    private static IEnumerable<XElement> Legend(
        MapSnapshot map, IReadOnlyCollection<MapDot> dots, List<Link> links, string language, double bottom)
    {
        var actors = dots.Select(d => FamilyOf(map, d.Actor.Type)).OfType<VocabularyFamily>().Select(f => (Family: f, IsLink: false));
        var kinds = links.Select(l => LinkFamilyOf(map, l.Type)).OfType<VocabularyFamily>().Select(f => (Family: f, IsLink: true));
        var place = 0;
        foreach (var (family, isLink) in actors.Distinct().Concat(kinds.Distinct()).ToList())
        {
            var x = Margin + (place % LegendColumns * (Width - Margin) / LegendColumns);
            var y = bottom + (LegendLine * (1 + (place / LegendColumns)));
            place++;
            yield return new XElement(
                Svg + "g",
                isLink
                    ? new XElement(
                        Svg + "line", new XAttribute("x1", Number(x - 8)), new XAttribute("x2", Number(x + 8)), new XAttribute("y1", Number(y)),
                        new XAttribute("y2", Number(y)), new XAttribute("stroke", family.Colour), new XAttribute("stroke-width", "3"))
                    : new XElement(
                        Svg + "circle", new XAttribute("cx", Number(x)), new XAttribute("cy", Number(y)), new XAttribute("r", "7"),
                        new XAttribute("fill", family.Colour), new XAttribute("stroke", "#1a1a1a")),
                Text(family.Names.GetValueOrDefault(language, family.Name), x + 16, y + 4, "start"));
        }
    }

    private static XElement Text(string text, double x, double y, string anchor) => new(
        Svg + "text",
        new XAttribute("x", Number(x)),
        new XAttribute("y", Number(y)),
        new XAttribute("text-anchor", anchor),
        new XAttribute("font-size", Number(FontSize)),
        new XAttribute("fill", "#1a1a1a"),
        text);

    private static VocabularyFamily? FamilyOf(MapSnapshot map, TypeId type) =>
        DefaultVocabulary.ActorFamilies.GetValueOrDefault(map.ActorFamilyOf(type) ?? string.Empty);

    private static VocabularyFamily? LinkFamilyOf(MapSnapshot map, TypeId type) =>
        DefaultVocabulary.LinkFamilies.GetValueOrDefault(map.LinkFamilyOf(type) ?? string.Empty);

    private static string ColourOf(MapSnapshot map, TypeId type) =>
        map.Types.Find(type.Value)?.Colour ?? LinkFamilyOf(map, type)?.Colour ?? "#767676";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
