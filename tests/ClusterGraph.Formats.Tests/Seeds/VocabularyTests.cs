using System.Text.Json;
using System.Text.RegularExpressions;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Formats.Tests.Seeds;

public sealed partial class VocabularyTests
{
    private static readonly JsonElement All = JsonDocument.Parse(DefaultVocabulary.Json).RootElement;
    private static readonly string[] Languages = ["en", "fr", "es", "ar"];
    private static readonly string[] Shapes =
        ["ellipse", "round-rectangle", "hexagon", "diamond", "octagon", "triangle", "star", "barrel"];

    // Okabe and Ito's eight with their black, and grey for "other".
    private static readonly string[] Colours =
        ["#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7", "#000000", "#999999"];

    [Fact]
    public void Lists_HaveTheAgreedSizes()
    {
        Ids("actorFamilies").Length.ShouldBe(14, "thirteen families of actors and the things");
        Ids("linkFamilies").Length.ShouldBe(9);
        Ids("actorTypes").Length.ShouldBeGreaterThanOrEqualTo(97);
        Ids("actorTypes").Count(id => id.StartsWith("thing.", StringComparison.Ordinal)).ShouldBe(7);
        Ids("linkTypes").Length.ShouldBeGreaterThanOrEqualTo(50);
    }

    [Fact]
    public void Starters_AreTwelveActorTypesAndEightLinkTypes()
    {
        DefaultVocabulary.ActorTypes.Count(t => t.Starter).ShouldBe(12);
        DefaultVocabulary.LinkTypes.Where(t => t.Starter).Select(t => t.Id.Value).ShouldBe(
            ["sellsTo", "subcontractsTo", "givesCreditTo", "advises", "supports", "memberOf", "actsJointlyWith", "trusts"],
            ignoreOrder: true);
    }

    [Fact]
    public void Ids_AreUniqueAndOfAKnownFamily()
    {
        Ids("actorTypes").Concat(Ids("linkTypes")).ShouldBeUnique();
        Ids("actorFamilies").ShouldBeUnique();
        DefaultVocabulary.ActorTypes.ShouldAllBe(t => t.Id.Value.StartsWith(t.Family + ".", StringComparison.Ordinal));
        DefaultVocabulary.ActorTypes.Select(t => t.Family).Distinct().ShouldBe(Ids("actorFamilies"), ignoreOrder: true);
        DefaultVocabulary.LinkTypes.Select(t => t.Family).Distinct().ShouldBe(Ids("linkFamilies"), ignoreOrder: true);
    }

    [Theory]
    [InlineData("actorFamilies", "names")]
    [InlineData("actorTypes", "names")]
    [InlineData("linkFamilies", "names")]
    [InlineData("linkTypes", "names")]
    [InlineData("linkTypes", "ask")]
    [InlineData("linkTypes", "say")]
    [InlineData("linkTypes", "inverseSay")]
    public void Texts_ExistInFourLanguagesAndAreToldApart(string list, string field)
    {
        foreach (var language in Languages)
        {
            var texts = Entries(list).Select(e => e.GetProperty(field).GetProperty(language).GetString()!).ToList();
            texts.ShouldAllBe(t => t.Length > 1 && t == t.Trim());
            texts.Any(t => language == "ar" != Arabic().IsMatch(t)).ShouldBeFalse($"{list}.{field}.{language}");
            if (field is "names" or "ask")
            {
                texts.ShouldBeUnique();
            }
        }
    }

    [Fact]
    public void Questions_AreQuestions() =>
        Entries("linkTypes").ShouldAllBe(e => e.GetProperty("ask").GetProperty("en").GetString()!.EndsWith('?')
            && e.GetProperty("ask").GetProperty("es").GetString()!.StartsWith('¿')
            && e.GetProperty("ask").GetProperty("ar").GetString()!.EndsWith('؟'));

    [Fact]
    public void UndirectedTypes_ReadTheSameBothWays() =>
        Entries("linkTypes").Where(e => e.GetProperty("undirected").GetBoolean())
            .ShouldAllBe(e => e.GetProperty("say").GetRawText() == e.GetProperty("inverseSay").GetRawText());

    [Fact]
    public void NegativeTypes_AreThoseOfTheNegativeFamily() =>
        DefaultVocabulary.LinkTypes.ShouldAllBe(t => t.Negative == (t.Family == "negative"));

    [Fact]
    public void Looks_AreOfThePaletteAndTellFamiliesApart()
    {
        var families = Entries("actorFamilies").Select(e => (Shape: Text(e, "shape"), Colour: Text(e, "colour"))).ToList();
        families.ShouldBeUnique();
        families.ShouldAllBe(f => Shapes.Contains(f.Shape) && Colours.Contains(f.Colour));
        families.Select(f => f.Colour).Distinct().Count().ShouldBeLessThanOrEqualTo(8, "seven colours and one for the rest");
        Entries("linkTypes").Select(e => Text(e, "colour")).Distinct().ShouldBeSubsetOf(Colours);
    }

    [Fact]
    public void EveryEntry_NamesItsSourceLine() =>
        new[] { "actorFamilies", "actorTypes", "linkFamilies", "linkTypes" }.SelectMany(Entries)
            .ShouldAllBe(e => SourceLine().IsMatch(Text(e, "source")));

    private static IEnumerable<JsonElement> Entries(string list) => All.GetProperty(list).EnumerateArray();

    private static string[] Ids(string list) => [.. Entries(list).Select(e => Text(e, "id"))];

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;

    [GeneratedRegex(@"\p{IsArabic}", RegexOptions.None, 1000)]
    private static partial Regex Arabic();

    [GeneratedRegex(@"^(U20|U13|GZ|NB|AA):\d+$", RegexOptions.None, 1000)]
    private static partial Regex SourceLine();
}
