using ClusterGraph.Analysis.Live;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Live;

public sealed class LinkEffectsTests
{
    [Fact]
    public void Of_TellsHowManyActorsALinkJoins()
    {
        var effect = LinkEffects.Of(Inputs.Directed("a: b c; d: e; c: d"), "c", "d", "link")!;
        effect.Joins.ShouldBe([3, 2]);
        effect.Sentence.Text.ShouldStartWith("Joins two groups (3 + 2 actors)");
    }

    [Fact]
    public void Of_CountsTheTrianglesALinkCloses()
    {
        var effect = LinkEffects.Of(Inputs.Directed("a: b c; b: c"), "b", "c", "link")!;
        (effect.Joins, effect.Closes).ShouldBe((null, 1));
    }

    [Fact]
    public void Of_FindsNothingNew_WhereAnotherKindOfLinkLiesAlready()
    {
        var effect = LinkEffects.Of(Inputs.Of([("sellsTo", "a: b; b: c", false), ("trusts", "b: a", false)]), "b", "a", "trusts")!;
        (effect.Joins, effect.Closes, effect.Broker).ShouldBe((null, 0, null));
    }

    [Fact]
    public void Of_IsNull_WithoutSuchALink() =>
        LinkEffects.Of(Inputs.Directed("a: b"), "b", "a", "link").ShouldBeNull();
}
