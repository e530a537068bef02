using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Tests.Maps;

public sealed class IdGrammarTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("winery-07", true)]
    [InlineData("7.b_C", true)]
    [InlineData("__proto__", false)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("é", false)]
    [InlineData("'; DROP TABLE", false)]
    public void M55_Accepts_OnlyTheGrammar(string id, bool fits) => IdGrammar.Accepts(id).ShouldBe(fits);

    [Fact]
    public void M55_Accepts_AtMost64Characters()
    {
        IdGrammar.Accepts(new string('a', 64)).ShouldBeTrue();
        IdGrammar.Accepts(new string('a', 65)).ShouldBeFalse();
    }
}
