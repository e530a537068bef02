using System.Text;
using ClusterGraph.Storage.Neo4j.Execution;

namespace ClusterGraph.Storage.Tests.Neo4j.Faults;

public sealed class QueryBodyTests
{
    [Theory]
    [InlineData(1.0, "1.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e300, "1E+300")]
    [InlineData(5e-324, "5E-324")]
    [InlineData(9007199254740993.0, "9007199254740992.0")]
    public void A_float_keeps_its_point_or_exponent_so_that_it_stays_a_float(double number, string written) =>
        Body("x", number).ShouldEndWith("{\"x\":" + written + "}}");

    [Fact]
    public void A_whole_number_stays_whole() => Body("x", 1L).ShouldEndWith("""{"x":1}}""");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_is_refused(double number) =>
        Should.Throw<ArgumentException>(() => Body("x", new Dictionary<string, object?> { ["deep"] = new[] { number } }));

    [Fact]
    public void A_value_no_statement_knows_is_refused() => Should.Throw<ArgumentException>(() => Body("x", DateTime.MinValue));

    [Fact]
    public void The_statement_comes_before_its_parameters()
    {
        var body = Body("x", "y");

        body.IndexOf("statement", StringComparison.Ordinal).ShouldBeLessThan(body.IndexOf("parameters", StringComparison.Ordinal));
    }

    private static string Body(string name, object? value) => Encoding.UTF8.GetString(
        QueryBody.Write(new CypherCall("RETURN 1", new Dictionary<string, object?> { [name] = value }, IsRead: true)).Span);
}
