using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Informants;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Informants;

/// <summary>Methods catalogue F3; printed and hand-made values.</summary>
public sealed class ConsensusTests
{
    private static readonly int[][] Three = [[0, 0, 1], [0, 1, 1], [1, 1, 1]];

    // Four know everything and one answers all the other way round in half of the items.
    private static readonly AnalysisInput Five = Answers("aabb", "aabb", "aabb", "aabb", "abab");

    [Fact]
    public void F3_AgreementBeyondChance()
    {
        var agreement = CulturalConsensus.Matches(Three, 2);
        agreement[0][1].ShouldBe(1.0 / 3, 1e-12);
        agreement[0][2].ShouldBe(-1.0 / 3, 1e-12);
    }

    [Fact]
    public void F3_Ucinet_FourChoices()
    {
        var answers = UcinetAnswers.Rows(UcinetAnswers.FourChoices, '1');
        var fit = CulturalConsensus.Fit(CulturalConsensus.Matches(answers, 4));
        fit.First.ShouldBe(12.6710, 0.00005);
        fit.Second.ShouldBe(0.6613, 0.00005);
        fit.Competence[..5].Select(d => Math.Round(d, 3)).ShouldBe([0.479, 0.636, 0.908, 0.719, 0.524]);
        Enumerable.Range(0, 10).Select(item => 1 + Best(CulturalConsensus.Key([.. answers.Select(row => row[item])], fit.Competence, 4)))
            .ShouldBe([1, 1, 2, 4, 3, 4, 1, 3, 2, 2]);
    }

    [Fact]
    public void F3_Ucinet_YesOrNo()
    {
        var fit = CulturalConsensus.Fit(CulturalConsensus.Covariances(UcinetAnswers.Rows(UcinetAnswers.YesOrNo, '0'), 0.5));
        fit.First.ShouldBe(8.9447, 0.00005);
        fit.Second.ShouldBe(1.1266, 0.00005);
        fit.Competence[..5].Select(d => Math.Round(d, 3)).ShouldBe([0.397, 0.712, 0.085, 0.237, 0.402]);
    }

    [Fact]
    public void F3_Key() => CulturalConsensus.Key([0, 0, 1, 0], [0.9, 0.9, 0.7, 0.2], 2)[0].ShouldBe(0.989644, Run.Digits6);

    [Fact]
    public void Competences_AreLoadingsOfOneFactor()
    {
        // Agreements that are products of competences: the factor gives them back and leaves nothing.
        double[] known = [0.9, 0.8, 0.5, 0.4];
        var fit = CulturalConsensus.Fit([.. known.Select((a, i) => known.Select((b, j) => i == j ? double.NaN : a * b).ToArray())]);
        for (var i = 0; i < known.Length; i++)
        {
            fit.Competence[i].ShouldBe(known[i], 1e-9);
        }

        fit.First.ShouldBe(known.Sum(d => d * d), 1e-8);
        fit.Second.ShouldBe(0, 1e-8);
    }

    [Fact]
    public void OneAnswer_IsFound_WithWhoKnowsIt()
    {
        var result = Run.Of(Five, "consensus", "items=q0,q1,q2,q3");
        result.Figure("oneAnswer").ShouldBe(1);
        result.Of("p0")!.Value.ShouldBe(1, 1e-9);
        result.Of("p4")!.Value.ShouldBe(0, 1e-9);
        result.Cell("answerKey", "q1", "a")!.Value.ShouldBeGreaterThan(0.99);
        result.Explanation.ShouldStartWith("The 5 informants share one set of answers");
    }

    [Fact]
    public void BelowFourInformants_OnlySharesAreShown()
    {
        var result = Run.Of(Answers("ab", "ab", "bb"), "consensus", "items=q0,q1");
        (result.Value, result.Reason).ShouldBe((null, CaveatCode.TooFewNodes));
        result.Values.ShouldAllBe(v => v.Value == null && v.Reason == CaveatCode.TooFewNodes);
        result.Cell("answerShares", "q0", "a")!.Value.ShouldBe(2.0 / 3, 1e-12);
    }

    [Fact]
    public void TwoCamps_ShareNothing()
    {
        var result = Run.Of(Answers("aabb", "aabb", "bbaa", "bbaa"), "consensus", "items=q0,q1,q2,q3");
        result.Figure("oneAnswer").ShouldBe(0);
        result.Explanation.ShouldContain("do not share one set");
    }

    [Fact]
    public void MissingAnswers_AreNoAnswers()
    {
        var result = Run.Of(Answers("aabb", "aabb", "aabb", "aab?"), "consensus", "items=q0,q1,q2,q3");
        result.Of("p3")!.Value.ShouldBe(1, 1e-9);
        result.Caveats.Single(c => c.Code == CaveatCode.NotAsked).Count.ShouldBe(1);
    }

    [Fact]
    public void WrongSettings_AreNamed()
    {
        Run.Refused(Five, "consensus", "items=q0,other").Message.ShouldContain("q1");
        Run.Refused(Answers("ab", "ca"), "consensus", "items=q0,q1", "agreement=covariance").Field.ShouldBe("agreement");
    }

    [Fact]
    public void Covariance_FollowsTheFormulaOfTheCatalogue()
    {
        // n11 = n00 = 2 of 4: 4 / (4 x 3 x 1/4) = 4/3, which small numbers of items bring above 1.
        CulturalConsensus.Covariances([[0, 0, 1, 1], [0, 0, 1, 1]], 0.5)[0][1].ShouldBe(4.0 / 3, 1e-12);
    }

    private static int Best(double[] shares) => Array.IndexOf(shares, shares.Max());

    private static AnalysisInput Answers(params string[] sheets)
    {
        var input = Inputs.Directed(string.Empty, [.. sheets.Select((_, i) => $"p{i}")]);
        for (var item = 0; item < sheets[0].Length; item++)
        {
            var at = item;
            input = input.WithAttribute($"q{item}", id => sheets[id[1] - '0'][at] is var a and not '?' ? $"{a}" : null);
        }

        return input;
    }
}
