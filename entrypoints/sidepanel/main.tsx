import '@/components/design/base.css';
import '@/components/design/panel.css';
import { mount } from '@/components/mount';
import { Panel } from './Panel';

mount(<Panel />);
