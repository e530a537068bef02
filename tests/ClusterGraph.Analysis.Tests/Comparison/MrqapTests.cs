using ClusterGraph.Analysis.Comparison;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.Comparison;

/// <summary>Oracle values: sna 2.7-1 netlm, nullhyp "qapspp", test statistic t; numpy for coefficients.</summary>
public sealed class MrqapTests
{
    private const string Table = "coefficients";

    [Theory]
    [InlineData("outcome=x", "predictors")]
    [InlineData("predictors=x", "outcome")]
    public void Missing_NamesTheParameter(string setting, string field) =>
        Run.Refused(Inputs.Directed("a: b"), "mrqap", setting).Field.ShouldBe(field);

    [Fact]
    public void UnknownAttribute_IsRefused()
    {
        var error = Run.Refused(Managers.All, "mrqap", "outcome=advice", "predictors=same:colour");
        error.Code.ShouldBe(ErrorCode.NotFound);
        error.Message.ShouldContain("age, department, level, tenure");
    }

    [Fact]
    public void NoOutcome_SaysSo() => Run.Of(
            Inputs.Of([("x", "", false), ("y", "a: b; b: c", false)]), "mrqap", "outcome=x", "predictors=y")
        .Reason.ShouldBe(CaveatCode.NoTies);

    [Theory]
    [InlineData("constant", 0.396942, 14.5614)]
    [InlineData("friendship", 0.135815, 2.4255)]
    [InlineData("reports", 0.471569, 4.1824)]
    public void B9_AdviceByFriendshipAndReports(string row, double coefficient, double t)
    {
        var result = Run.Of(Managers.All, "mrqap", "outcome=advice", "predictors=friendship,reports");
        result.Cell(Table, row, "coefficient")!.Value.ShouldBe(coefficient, Run.Digits6);
        result.Cell(Table, row, "t")!.Value.ShouldBe(t, 5.1e-5);
        result.Value!.Value.ShouldBe(0.06319, 5.1e-6);
    }

    [Fact]
    public void B9_SemiPartialledP()
    {
        // Two-sided p: about 0.11 for friendship, below 0.001 for reports; the standard error over 9,999 is 0.003.
        var result = Run.Of(
            Managers.All, "mrqap", "outcome=advice", "predictors=friendship,reports", "permutations=9999");
        result.Cell(Table, "friendship", "p")!.Value.ShouldBe(0.11, 0.015);
        result.Cell(Table, "reports", "p")!.Value.ShouldBeLessThan(0.001);
        result.Cell(Table, "constant", "p").ShouldBeNull();
    }

    [Theory]
    [InlineData("constant", 0.407065)]
    [InlineData("friendship", 0.144895)]
    [InlineData("reports", 0.505910)]
    [InlineData("same:department", -0.062390)]
    public void B9_SameDepartmentAdded(string row, double coefficient)
    {
        var result = Run.Of(
            Managers.All, "mrqap", "outcome=advice", "predictors=friendship,reports,same:department", "permutations=19");
        result.Cell(Table, row, "coefficient")!.Value.ShouldBe(coefficient, Run.Digits6);
        result.Value!.Value.ShouldBe(0.0656, 5.1e-5);
    }

    [Fact]
    public void Collinear_IsRefusedAndNamed()
    {
        var result = Run.Of(
            Managers.All, "mrqap", "outcome=advice", "predictors=friendship,friendship,reports", "permutations=19");
        result.Caveats.Single().Code.ShouldBe(CaveatCode.Collinear);
        result.Tables[0].Cells[2].ShouldAllBe(c => c == null);
        result.Cell(Table, "reports", "coefficient")!.Value.ShouldBe(0.471569, Run.Digits6);
    }

    [Fact]
    public void PerfectFit_HasNoEndlessT()
    {
        var result = Run.Of(Managers.All, "mrqap", "outcome=advice", "predictors=advice", "permutations=19");
        result.Value!.Value.ShouldBe(1, 1e-12);
        (result.Cell(Table, "advice", "t") ?? 1e9).ShouldBeGreaterThan(1e6);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void T_AgreesWithFittingAnew(long seed, bool isDirected)
    {
        // The t of a relabelled residual, computed by projection, against a regression with that column.
        var frame = new DyadFrame(6, null, isDirected ? AskedWhen.SourceAnswered : AskedWhen.EitherAnswered);
        var cells = new CellDesign(frame);
        double[] Column(long of) => cells.Column(RandomGraphs.Make(of, 6, 0.5, isDirected));
        var (outcome, predictor, other) = (Column(seed), Column(seed + 10), Column(seed + 20));
        double[] constant = [.. Enumerable.Repeat(1.0, cells.Count)];
        int[] order = [3, 0, 5, 1, 2, 4];
        var rest = new LeastSquares([constant, other]).Residual(predictor);
        var matrix = cells.Matrix(rest);
        var moved = new double[cells.Count];
        cells.Relabel(matrix, order, moved);
        var expected = new LeastSquares([constant, other, moved]).Fit(outcome).T[2];
        new SemiPartialling(frame, cells, outcome, predictor, [constant, other]).T(order, new double[cells.Count])
            .ShouldBe(expected, 1e-9, $"seed {seed}");
    }

    [Fact]
    public void Threads_ChangeNothing() => Managers.All.ShouldNotDependOnThreads(
        "mrqap", null, "outcome=advice", "predictors=friendship,reports,same:department");
}
