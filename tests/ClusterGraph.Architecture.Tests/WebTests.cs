using ClusterGraph.Architecture.Tests.Checks;

namespace ClusterGraph.Architecture.Tests;

public sealed class WebTests
{
    private static readonly IReadOnlyList<SourceFile> Web = Repository.Files("web/src", ".ts", ".tsx");

    [Fact]
    public void WebFolders_ImportOnlyAlongTheArrows() => Web.SelectMany(WebCheck.ForbiddenArrows).ShouldBeEmpty();

    [Fact]
    public void CytoscapeAndSignalR_HaveOneImporterEach() => Web.SelectMany(WebCheck.ForeignPackages).ShouldBeEmpty();

    [Theory]
    [InlineData("protocol/a.ts", "import { b } from '../map/b';", 1)]
    [InlineData("map/a.ts", "import type { B } from \"../protocol/b.ts\";", 0)]
    [InlineData("map/deep/a.ts", "export { b } from '../../viewer/b';", 1)]
    [InlineData("live/a.ts", "const v = await import('../viewer/v');", 1)]
    [InlineData("live/a.ts", "import {\n  b,\n  c,\n} from '@/reports/v';", 1)]
    [InlineData("viewer/a.ts", "new Worker(new URL('../live/w.ts', import.meta.url));", 1)]
    [InlineData("viewer/a.ts", "import './b.css'; import '../map/c'; import 'preact';", 0)]
    [InlineData("screens/phone/a.tsx", "import { b } from '../../live/b';", 0)]
    [InlineData("unknown/a.ts", "", 1)]
    [InlineData("main.tsx", "import './screens/phone/a';", 0)]
    public void ArrowCheck_FollowsTheTable(string path, string text, int expected) =>
        WebCheck.ForbiddenArrows(new("web/src/" + path, text)).Count().ShouldBe(expected);

    [Theory]
    [InlineData("viewer/a.ts", "import cytoscape from 'cytoscape';", 0)]
    [InlineData("map/a.ts", "import cytoscape from 'cytoscape';", 1)]
    [InlineData("screens/a.ts", "import fcose from 'cytoscape-fcose';", 1)]
    [InlineData("live/a.ts", "import * as s from '@microsoft/signalr';", 0)]
    [InlineData("main.ts", "import * as s from '@microsoft/signalr';", 1)]
    public void PackageCheck_KnowsTheOwner(string path, string text, int expected) =>
        WebCheck.ForeignPackages(new("web/src/" + path, text)).Count().ShouldBe(expected);
}
