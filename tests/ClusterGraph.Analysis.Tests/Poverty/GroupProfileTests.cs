using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Poverty;

public sealed class GroupProfileTests
{
    private const string Method = "group-profile";

    [Fact]
    public void S025_PalarByOutcome()
    {
        var input = People.Table(
            """
            outcome headCount counted
            north common 300 firms
            south common 56 firms
            big own 69 firms
            small closed 75 firms
            """);
        var result = Run.Of(input, Method, "position=outcome");
        result.Cell("position", "common", "total").ShouldBe(356);
        result.Cell("position", "own", "total").ShouldBe(69);
        result.Cell("position", "closed", "total").ShouldBe(75);
        result.Value.ShouldBe(500);
    }

    [Fact]
    public void S020_BySex_FromPartsOfGroupsAndFromSinglePersons()
    {
        var input = People.Table(
            """
            type headCount sex sex:women sex:men
            g tailor 40 - 0.75 0.25
            a tailor - women - -
            b tailor 1 women - -
            c tailor 1 men - -
            d tailor 20 - - -
            """);
        var result = Run.Of(input, Method);
        result.Cell("positionBySex", "tailor", "women").ShouldBe(31);
        result.Cell("positionBySex", "tailor", "men").ShouldBe(11);
        result.Cell("positionBySex", "tailor", "unknown").ShouldBe(20);
    }

    [Fact]
    public void SmallPositions_AreHidden_AndOneMore()
    {
        var result = Run.Of(People.Table("type headCount\na x 3\nb y 20\nc z 90"), Method);
        result.Cell("position", "x", "total").ShouldBeNull();
        result.Cell("position", "y", "total").ShouldBeNull();
        result.Cell("position", "z", "total").ShouldBe(90);
        result.Cell("position", "total", "total").ShouldBe(113);
    }

    [Fact]
    public void FewInAll_AreNotShown() =>
        Run.Of(People.Table("type\na x\nb y"), Method).Reason.ShouldBe(CaveatCode.SmallCell);

    [Fact]
    public void FirmsAndPeople_AreNotAdded() => Run.Refused(
        People.Table("type headCount counted\na x 30 firms\nb y 20 people"), Method).Field.ShouldBe("counted");
}
