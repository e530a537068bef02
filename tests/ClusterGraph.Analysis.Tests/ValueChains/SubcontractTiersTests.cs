using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Analysis.ValueChains;

namespace ClusterGraph.Analysis.Tests.ValueChains;

public sealed class SubcontractTiersTests
{
    private const string Method = "subcontract-tiers";

    /// <summary>
    /// Two lead firms; below them a and c, which give orders to each other, and b; x and y work for b, z for c. Checked by
    /// hand: a gets orders from lead1 and c, b from both leads, so that c, x, y and z have one giver each. lead1 lends to
    /// a, b to x; lead2 lends to x, to whom it gives no orders.
    /// </summary>
    private static readonly AnalysisInput Pyramid = Inputs.Of(
        [
            ("subcontractsTo", "lead1: a b; lead2: b; a: c; c: a z; b: x y", false),
            ("givesCreditTo", "lead1: a; b: x; lead2: x", false),
        ],
        "stranger");

    [Fact]
    public void S016_Pyramid_HasTiers()
    {
        var result = Run.Of(Pyramid, Method);
        result.ShouldHold(("lead1", 0), ("lead2", 0), ("a", 1), ("b", 1), ("c", 1), ("x", 2), ("y", 2), ("z", 2));
        (result.Of("stranger"), result.Values.Single(v => v.Id == "stranger").Reason).ShouldBe((null, CaveatCode.NoTies));
        (result.Figure("depth"), result.Figure("inTiers"), result.Figure("orderCircles")).ShouldBe((2, 8, 1));
        result.Tables.Single(t => t.Name == "tiers").Cells.Select(c => (c[0], c[3], c[4])).ShouldBe([(2, 0, 0), (3, 1, 1), (3, 3, 1)]);
    }

    [Fact]
    public void S016_Pyramid_SaysOnWhomEachDepends()
    {
        var result = Run.Of(Pyramid, Method);
        result.Figure("singleGivers").ShouldBe(4);
        result.Values.Where(v => v.More!["singleGiver"] == 1).Select(v => v.Id).ShouldBe(["c", "x", "y", "z"]);
        result.Of("b", "orderGivers").ShouldBe(2);
        result.Figure("interlockedTies").ShouldBe(2);
        result.Values.Where(v => v.More!["interlockedTies"] == 1).Select(v => v.Id).ShouldBe(["a", "x"]);
        result.Explanation.ShouldBe("The pyramid of orders has 3 tiers; 4 of its 8 actors depend on a single order giver.");
    }

    [Fact]
    public void PriceCut_TravelsTheLongestWay_AndTiesAreSaid()
    {
        var result = Run.Of(Pyramid, Method);
        result.Tables.Single(t => t.Name == "pricePath").Rows.ShouldBe(["lead1", "b", "x"]);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.Tie);
    }

    [Fact]
    public void PriceCut_GoesThroughACircle()
    {
        var result = Run.Of(Inputs.Of([("subcontractsTo", "top: p; p: q; q: r p; r: p q s", false)]), Method);
        var path = result.Tables.Single(t => t.Name == "pricePath");
        path.Rows.ShouldBe(["top", "p", "q", "r", "s"]);
        path.Cells.Select(c => c[0]).ShouldBe([0, 1, 1, 1, 2]);
        result.Caveats.ShouldNotContain(c => c.Code == CaveatCode.Tie);
    }

    [Fact]
    public void ChordThatSkipsATier_DoesNotLiftAnybody() =>
        Run.Of(Inputs.Of([("subcontractsTo", "top: mid low; mid: low", false)]), Method).ShouldHold(("top", 0), ("mid", 1), ("low", 2));

    [Fact]
    public void SqueezedTier_IsFound()
    {
        var finding = Run.Of(Pyramid, Method).Findings.Single();
        (finding.Rule, finding.Severity, finding.Value, finding.Threshold).ShouldBe((FindingRule.SqueezedTier, Severity.Serious, 1, 0.5));
        finding.Evidence.Where(e => e.Kind == "actor").Select(e => e.Id).ShouldBe(["x", "y", "z"]);
        finding.Sentence.Text.ShouldStartWith("On the lowest tier 3 of 3 depend on one order giver");
        finding.Reasons.Single().Values.ShouldBe(["1"]);
        finding.About.ShouldBe([FindingSubject.Group("lowestTier")]);
    }

    [Theory]
    [InlineData("p: x y; q: x y", false)]
    [InlineData("p: x y; q: y", false)]
    [InlineData("p: x y z; q: z", true)]
    [InlineData("p: x", false)]
    public void MostOfTheLowestTier_MustDependOnOne(string orders, bool expected) =>
        Run.Of(Inputs.Of([("subcontractsTo", orders, false)]), Method).Findings.Any().ShouldBe(expected);

    [Fact]
    public void NobodyAbove_IsACircle()
    {
        var result = Run.Of(Inputs.Of([("subcontractsTo", "a: b; b: c; c: a", false)]), Method);
        (result.Value, result.Figure("orderCircles")).ShouldBe((0, 1));
        result.Tables.Select(t => t.Name).ShouldBe(["tiers"]);
        result.Findings.ShouldBeEmpty();
        result.Explanation.ShouldBe("Orders go in circles: nobody stands above the others.");
    }

    [Fact]
    public void NoOrders_SaysSo()
    {
        var result = Run.Of(Inputs.Of([("sellsTo", "a: b", false)]), Method);
        (result.Value, result.Reason).ShouldBe((null, CaveatCode.NoTies));
        Run.Of(Inputs.Directed(string.Empty), Method).Reason.ShouldBe(CaveatCode.EmptyGraph);
        Run.Of(Inputs.Directed("a: b; b: c"), Method, "orders=link").Value.ShouldBe(2);
        Run.Of(Inputs.Of([("worksFor", "a: b; b: c", false)]), Method, "orders=-worksFor").Of("c").ShouldBe(0);
        Run.Refused(Inputs.Directed("a: b"), Method, "orders=nothing").Field.ShouldBe("orders");
    }

    [Fact]
    public void LongChain_NeedsNoRecursion()
    {
        var tiers = OrderTiers.Of(Chains.Make(100_000));
        tiers.Depth.ShouldBe(99_999);
        PricePath.Of(tiers).Steps.Count.ShouldBe(100_000);
    }

    /// <summary>A tier against its definition: one more than the highest tier of a giver outside the own circle; on 300 random maps.</summary>
    [Fact]
    public void Tiers_AreWhatTheySay() => Seeds.Small(isDirected: true, (graph, seed) =>
    {
        var tiers = OrderTiers.Of(graph);
        for (var v = 0; v < graph.NodeCount; v++)
        {
            foreach (var below in graph.Out.Of(v))
            {
                var isCircle = Reaches(graph, below, v);
                (tiers.TierOf[below] - tiers.TierOf[v]).ShouldBeGreaterThanOrEqualTo(isCircle ? 0 : 1, seed);
                (isCircle && tiers.TierOf[below] != tiers.TierOf[v]).ShouldBeFalse(seed);
            }
        }

        var steps = PricePath.Of(tiers).Steps;
        steps.Zip(steps.Skip(1)).ShouldAllBe(s => graph.Out.Of(s.First).ToArray().Contains(s.Second));
        steps.Select(s => tiers.TierOf[s]).Distinct().ShouldBe(tiers.Depth < 1 ? [] : Enumerable.Range(0, tiers.Depth + 1), seed);
    });

    /// <summary>Counted on the map: 12 of the 14 producers give orders (05 and 10 do not) to 12 subcontractors, these to 20 job workers; and of
    /// each one group of unknown size, which is no single order giver.</summary>
    [Fact]
    public void S016_Tiruppur()
    {
        var result = Run.Of(SeedMaps.Read("tiruppur-knitwear"), Method);
        result.Figure("depth").ShouldBe(2);
        result.Tables.Single(t => t.Name == "tiers").Cells.ShouldBe([[13, 12, 1, 0, 0], [13, 12, 1, 12, 0], [21, 20, 1, 20, 0]]);
        (result.Of("producer-14"), result.Of("sub-12"), result.Of("job-20"), result.Of("producer-05")).ShouldBe((0, 1, 2, null));
        result.Tables.Single(t => t.Name == "pricePath").Rows.ShouldBe(["Producer 01", "Subcontractor 01", "Job worker 01"]);
        result.Figures.Single(f => f.Name == "topShare").Reason.ShouldBe(CaveatCode.NoVolume);
        var finding = result.Findings.Single();
        finding.About.ShouldBe([FindingSubject.Group("position.jobWorker")]);
        (finding.Severity, finding.Value!.Value).ShouldBe((Severity.Watch, 20 / 21.0));
    }

    /// <summary>The sum of the ten largest is 1,000 of 2,400; 350 small firms and 19 of 20 workshops have one giver.</summary>
    [Fact]
    public void S016_Torreon()
    {
        var result = Run.Of(Torreon.Make(), Method);
        result.Figure("topShare")!.Value.ShouldBe(1000 / 2400.0, 1e-12);
        result.Figure("topShare")!.Value.ShouldBeGreaterThan(0.4);
        result.Figure("depth").ShouldBe(2);
        result.Figure("singleGivers").ShouldBe(369);
        result.Figure("interlockedTies").ShouldBe(10);
        result.Tables.Single(t => t.Name == "tiers").Cells.Select(c => c[0]).ShouldBe([10, 350, 20]);
    }

    [Fact]
    public void FewPersons_AreHidden_AndTheNextTierWithThem()
    {
        var result = Run.Of(HomeWorkers(3), Method);
        result.Tables.Single(t => t.Name == "tiers").Cells.ShouldAllBe(row => row.All(c => c == null));
        result.Figures.Single(f => f.Name == "singleGivers").Reason.ShouldBe(CaveatCode.SmallCell);
        result.Values.Single(v => v.Id == "h1").Reason.ShouldBe(CaveatCode.SmallCell);
        result.Tables.Single(t => t.Name == "pricePath").Rows.ShouldBe(["firm", "labour.homeWorker"]);
        result.Findings.ShouldBeEmpty();
        result.Explanation.ShouldBe("The pyramid of orders has 2 tiers.");
    }

    [Fact]
    public void EnoughPersons_AreCounted_AndNobodyIsNamed()
    {
        var result = Run.Of(HomeWorkers(5), Method);
        result.Cell("tiers", "1", "heads").ShouldBe(5);
        var finding = result.Findings.Single();
        finding.Evidence.ShouldBeEmpty();
        finding.About.ShouldBe([FindingSubject.Group("labour.homeWorker")]);
        result.Tables.Single(t => t.Name == "pricePath").Rows.ShouldBe(["firm", "labour.homeWorker"]);
    }

    [Fact]
    public void GroupOfOrderGivers_IsNotOne()
    {
        var input = Inputs.Of([("subcontractsTo", "g: x y", false)]).WithTable("headCount counted\ng - firms\nx 1 -\ny 1 -");
        var result = Run.Of(input, Method);
        result.Figure("singleGivers").ShouldBe(0);
        result.Findings.ShouldBeEmpty();
        result.Caveats.Single(c => c.Code == CaveatCode.NoAttribute).Count.ShouldBe(1);
    }

    private static AnalysisInput HomeWorkers(int count)
    {
        string[] ids = [.. Enumerable.Range(1, count).Select(i => $"h{i}")];
        return Inputs.Of([("subcontractsTo", $"firm: {string.Join(' ', ids)}", false)])
            .WithAttribute("type", id => id == "firm" ? "producer.large" : "labour.homeWorker")
            .WithAttribute("family", id => id == "firm" ? "producer" : "labour");
    }

    private static bool Reaches(AnalysisGraph graph, int from, int to)
    {
        var (seen, open) = (new HashSet<int> { from }, new Queue<int>([from]));
        while (open.TryDequeue(out var node))
        {
            foreach (var next in graph.Out.Of(node))
            {
                if (seen.Add(next))
                {
                    open.Enqueue(next);
                }
            }
        }

        return seen.Contains(to);
    }
}
